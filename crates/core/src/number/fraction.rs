//! Fractions, exact until somebody rounds them.

/// An exact fraction with a positive denominator.
///
/// Made from [`Decimal`](super::Decimal)s and counts only, so numerator and denominator stay far from the ends of
/// `i128`; operations saturate there instead of wrapping or panicking.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    pub(super) num: i128,
    pub(super) den: i128,
}

impl Fraction {
    /// `num / den`; `None` when the denominator is zero.
    pub fn new(num: i128, den: i128) -> Option<Self> {
        match den {
            0 | i128::MIN => None,
            d if d < 0 => Some(
                Self {
                    num: num.saturating_neg(),
                    den: -d,
                }
                .reduced(),
            ),
            _ => Some(Self { num, den }.reduced()),
        }
    }

    /// A whole number.
    pub fn whole(number: i128) -> Self {
        Self {
            num: number,
            den: 1,
        }
    }

    /// Product.
    pub fn times(self, other: Self) -> Self {
        let (a, b) = (self.reduced(), other.reduced());
        Self {
            num: a.num.saturating_mul(b.num),
            den: a.den.saturating_mul(b.den),
        }
        .reduced()
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Self {
        let num = self
            .num
            .saturating_mul(other.den)
            .saturating_add(other.num.saturating_mul(self.den));
        Self {
            num,
            den: self.den.saturating_mul(other.den),
        }
        .reduced()
    }

    /// Quotient; `None` when dividing by zero.
    pub fn over(self, other: Self) -> Option<Self> {
        Some(self.times(Self::new(other.den, other.num)?))
    }

    /// The nearest whole number, halves away from zero.
    pub fn rounded(self) -> i128 {
        let half = self.den / 2;
        let away = if self.num < 0 {
            self.num.saturating_sub(half)
        } else {
            self.num.saturating_add(half)
        };
        away / self.den
    }

    /// The largest whole number not above.
    pub fn floor(self) -> i128 {
        self.num.div_euclid(self.den)
    }

    /// The smallest whole number not below.
    pub fn ceil(self) -> i128 {
        -(self.num.saturating_neg().div_euclid(self.den))
    }

    /// The smaller of two.
    pub fn min(self, other: Self) -> Self {
        if self <= other { self } else { other }
    }

    /// The larger of two.
    pub fn max(self, other: Self) -> Self {
        if self >= other { self } else { other }
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.num.unsigned_abs(), self.den.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        match i128::try_from(a) {
            Ok(divisor) if divisor > 1 => Self {
                num: self.num / divisor,
                den: self.den / divisor,
            },
            _ => self,
        }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.num
            .saturating_mul(other.den)
            .cmp(&other.num.saturating_mul(self.den))
    }
}
