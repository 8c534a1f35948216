// The curve's addition by the book, to know a common key without asking the app for it.
const P = 2n ** 255n - 19n;
const mod = (n) => ((n % P) + P) % P;

function power(base, exponent) {
  let result = 1n;
  for (let [b, e] = [mod(base), exponent]; e > 0n; e >>= 1n, b = mod(b * b)) {
    if (e & 1n) result = mod(result * b);
  }
  return result;
}

const inverse = (n) => power(n, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT = power(2n, (P - 1n) / 4n);

/** A point from the protocol's text: a number in hexadecimal, y and above it whether x is odd. */
function point(text) {
  const whole = BigInt(`0x${text}`);
  const y = whole & (2n ** 255n - 1n);
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * ROOT);
  if ((x & 1n) !== whole >> 255n) x = mod(-x);
  return { x, y };
}

function sum(a, b) {
  const product = mod(D * a.x * b.x * a.y * b.y);
  return {
    x: mod((a.x * b.y + b.x * a.y) * inverse(1n + product)),
    y: mod((a.y * b.y + a.x * b.x) * inverse(1n - product)),
  };
}

/** The key that these tellers have together. */
export function commonKey(tellers) {
  const { x, y } = tellers.map(({ key }) => point(key)).reduce(sum);
  return (y + ((x & 1n) << 255n)).toString(16).padStart(64, '0');
}
