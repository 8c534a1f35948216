// A camera held before a screen by a person: the real screen, recorded, bent, blurred and badly lit, as a film that Chromium
// takes for its camera.
import { writeFile } from 'node:fs/promises';

/** Pictures of the camera in a second: what Chromium plays such a film at. */
const SPEED = 30;

/** How a hall spoils a picture. Everything comes from one seed, so that a failure can be had again. */
export const HALL = { blur: 0.8, turn: 4, bend: 0.06, noise: 22, light: 0.45, lost: 0.3, twice: 0.15, seed: 7 };

/** Pictures of what an element shows, one after the other, as a camera would take them. */
export async function record(locator, { count, everyMs = 150 } = {}) {
  const shots = [];
  for (let i = 0; i < count; i += 1) {
    shots.push((await locator.screenshot({ animations: 'allow' })).toString('base64'));
    await locator.page().waitForTimeout(everyMs);
  }
  return shots;
}

/**
 * Makes a film of pictures and writes it to a file, as Chromium's camera wants it.
 * @param {string[]} shots PNG files, in base64
 */
export async function film(browser, file, shots, { holds = 5, ...wear } = {}) {
  const page = await browser.newPage();
  try {
    const frames = await page.evaluate(develop, { shots, wear: { ...HALL, ...wear } });
    const pictures = frames.flatMap((frame) => Array(holds).fill(Buffer.from(frame, 'base64')));
    await writeFile(file, Buffer.concat(pictures));
    return { pictures: pictures.length, seconds: pictures.length / SPEED };
  } finally {
    await page.close();
  }
}

/** In a page: each picture on a dark table, seen from the side, out of focus, in a light that comes from one corner. */
async function develop({ shots, wear }) {
  const [width, height] = [1280, 720];
  let state = wear.seed;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const canvas = () => Object.assign(document.createElement('canvas'), { width, height });
  const out = [];
  for (const shot of shots) {
    if (chance() < wear.lost) continue;
    const picture = new Image();
    picture.src = `data:image/png;base64,${shot}`;
    await picture.decode();
    const flat = canvas();
    const brush = flat.getContext('2d');
    brush.fillStyle = 'rgb(70 62 54)';
    brush.fillRect(0, 0, width, height);
    const scale = Math.min((height * 0.84) / picture.height, (width * 0.84) / picture.width);
    brush.translate(width / 2 + (chance() - 0.5) * 40, height / 2 + (chance() - 0.5) * 20);
    brush.rotate(((wear.turn * (chance() * 2 - 1)) * Math.PI) / 180);
    brush.scale(scale, scale);
    brush.drawImage(picture, -picture.width / 2, -picture.height / 2);
    // Nearer at the bottom than at the top: line by line.
    const bent = canvas();
    const lines = bent.getContext('2d');
    lines.filter = `blur(${wear.blur}px)`;
    for (let y = 0; y < height; y += 1) {
      const part = 1 - wear.bend * (1 - y / height);
      lines.drawImage(flat, 0, y, width, 1, (width * (1 - part)) / 2, y, width * part, 1);
    }
    lines.filter = 'none';
    const glare = lines.createLinearGradient(0, 0, width, height);
    glare.addColorStop(0, `rgb(255 255 240 / ${wear.light * 0.4})`);
    glare.addColorStop(1, `rgb(0 0 0 / ${wear.light})`);
    lines.fillStyle = glare;
    lines.fillRect(0, 0, width, height);
    const pixels = lines.getImageData(0, 0, width, height);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const grain = (chance() - 0.5) * 2 * wear.noise;
      for (let c = 0; c < 3; c += 1) pixels.data[i + c] += grain;
    }
    lines.putImageData(pixels, 0, 0);
    const jpeg = bent.toDataURL('image/jpeg', 0.8).split(',')[1];
    out.push(jpeg);
    if (chance() < wear.twice) out.push(jpeg);
  }
  return out;
}

/** A picture of a square code from its modules, as `draw_text` gives them. */
export const paint = (page, { size, modules }) =>
  page.evaluate(([side, squares]) => {
    const whole = side + 8;
    const canvas = Object.assign(document.createElement('canvas'), { width: whole * 8, height: whole * 8 });
    const brush = canvas.getContext('2d');
    brush.fillStyle = 'white';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.fillStyle = 'black';
    for (let i = 0; i < squares.length; i += 1) {
      if (squares[i] === '1') brush.fillRect(((i % side) + 4) * 8, (Math.floor(i / side) + 4) * 8, 8, 8);
    }
    return canvas.toDataURL('image/png').split(',')[1];
  }, [size, modules]);
