//! Is a point of the curve a member of the subgroup of prime order? A third of the work of raising it to that order.
//!
//! The eight cosets of the subgroup are told apart by values that multiply when points are added (P. Koshelev,
//! "Subgroup membership testing on elliptic curves via the Tate pairing"), here after one step of halving
//! (T. Pornin, "Point-halving and subgroup membership in twisted Edwards curves"), since the field has fourth
//! roots of one but no eighth:
//!
//! * On the Montgomery form `v² = u(u² + Au + 1)`, with `A + 2 = R²`, a point is the double of another exactly when u
//!   is a square. That leaves the members and three cosets.
//! * Then the point has an image under the isogeny that halves on the curve `Y² = X(X² - 2AX + A² - 4)`:
//!   `X = 2u + A - 2√u·v/u`, `Y = 2X√u`. Let S be the point there with `X = R(R + 2)`; it is of order four, and twice
//!   S has `X = R²`. The tangent at S, squared and divided by the vertical at twice S, is the function `f` with a
//!   fourfold zero in S. The power of `(p - 1) / 4` of its value is the Tate pairing with S, a fourth root of one: 1
//!   for members, and -1 and ± the root of -1 for the three cosets.
//!
//! R is the one of two roots for which the pairing does not see the kernel of the isogeny, so it makes no
//! difference which image of the point is taken. With y for u, and fourth powers dropped, all that is left is
//! below. Both values depend on the coset alone, so that the tests, which meet all of them, leave no gap; where the
//! function has a zero or a pole, the point is of small order, and the tests try all of those.

use super::field::Field;

/// The curve's constant, -121665/121666.
const D: Field = Field::from_words([
    0x5203_6cee_2b6f_fe73,
    0x8cc7_4079_7779_e898,
    0x0070_0a4d_4141_d8ab,
    0x75eb_4dca_1359_78a3,
]);

/// R, the root of 486664 that the module's text speaks of.
const ROOT: Field = Field::from_words([
    0x141b_0b68_0656_3d50,
    0x3de0_5885_280b_5910,
    0x9ca5_ee38_d7b5_6c9c,
    0x165d_b710_6377_bbd8,
]);

/// True for members, given the encoding (RFC 8032, canonical) of a point that is on the curve.
pub fn is_member(encoding: &[u8; 32]) -> bool {
    // A point and its inverse are members together, so the sign of x does not matter.
    let y = Field::from_bytes(encoding);
    if y == Field::ONE {
        return true;
    }
    let square = y.square();
    let below = Field::ONE.minus(y);
    // √u, times 1 - y.
    let Some(half) = Field::ONE.minus(square).root() else {
        return false;
    };
    // √-1 · √u · (1 - y) / x: a root on the curve wherever the one before is.
    let Some(slope) = Field::ONE.plus(D.times(square)).root() else {
        return false;
    };
    // The vertical and the tangent, each without the factors that cancel or are fourth powers.
    let vertical = y.double().minus(ROOT.times(slope));
    let image = vertical.double().plus(ROOT.square().times(below));
    let steepness = ROOT.plus(Field::ONE.double());
    let tangent = half
        .times(image)
        .minus(steepness.times(below).times(vertical));
    let cube = vertical.square().times(vertical);
    let value = tangent.square().double().times(below).times(cube);
    value.is_fourth_power()
}

#[cfg(test)]
mod tests {
    use curve25519_dalek::constants::EIGHT_TORSION;
    use curve25519_dalek::edwards::EdwardsPoint;
    use curve25519_dalek::scalar::Scalar;
    use curve25519_dalek::traits::IsIdentity as _;
    use proptest::prelude::*;

    use super::*;

    fn says(point: &EdwardsPoint) -> bool {
        is_member(point.compress().as_bytes())
    }

    #[test]
    fn constants_are_what_they_are_said_to_be() {
        let number = |number| Field::from_words([0, 0, 0, number]);
        assert!(D.times(number(121_666)) == Field::ZERO.minus(number(121_665)));
        assert!(ROOT.square() == number(486_664));
    }

    #[test]
    fn of_the_points_of_small_order_only_the_neutral_one_is_a_member() {
        for point in EIGHT_TORSION {
            assert_eq!(says(&point), point.is_identity());
            assert_eq!(point.is_torsion_free(), point.is_identity());
        }
    }

    #[test]
    fn multiples_of_the_generator_and_of_each_coset_are_told_apart() {
        let mut member = EdwardsPoint::mul_base(&Scalar::ONE);
        for _ in 0..40 {
            for (coset, torsion) in EIGHT_TORSION.iter().enumerate() {
                assert_eq!(says(&(member + torsion)), coset == 0);
                assert_eq!(says(&(torsion - member)), coset == 0);
            }
            member += EdwardsPoint::mul_base(&Scalar::ONE);
        }
    }

    proptest! {
        #[test]
        fn it_says_what_raising_to_the_order_says(bytes: [u8; 32]) {
            let member = EdwardsPoint::mul_base(&Scalar::from_bytes_mod_order(bytes));
            for torsion in EIGHT_TORSION {
                let point = member + torsion;
                prop_assert_eq!(says(&point), point.is_torsion_free());
            }
        }

        #[test]
        fn for_any_point_of_the_curve(bytes: [u8; 32]) {
            let encoding = curve25519_dalek::edwards::CompressedEdwardsY(bytes);
            if let Some(point) = encoding.decompress() {
                prop_assert_eq!(says(&point), point.is_torsion_free());
            }
        }
    }
}
