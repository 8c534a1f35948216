// A delegate at a phone: every step by what a person sees, never by how it is made.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ready } from './browser.mjs';
import { distFolder } from './tools.mjs';

/** The conference beside the app, as it lies there. */
export const conferenceText = () => readFile(join(distFolder, 'conference.json'), 'utf8');

/** Who most tests are: head of a unit, so with a sheet of their own, ten peers, four votes, a signature. */
export const PERSON = {
  id: 'ha-hoang-viet-phuong',
  name: 'Hà Hoàng Việt Phương',
  search: 'ha hoang viet',
  unit: 'quang-ngai',
  sheet: /KKT Dung Quất/,
};

/** The other units, by the names that the screens use. */
export const PEERS = [
  'KKT Bình Định',
  'KKT Gia Lai',
  'KCN Đắk Lắk',
  'KKT Kon Tum',
  'KCN Lâm Đồng',
  'KCN Đắk Nông',
  'KCNC Đà Nẵng',
  'KKT Quảng Nam',
  'KKT Phú Yên',
  'KKT Vân Phong',
];

/** The own unit's sheet as a conscientious person fills it in. Points as the screen must say them. */
export const OWN_SHEET = [
  [
    { row: 1, target: '1000', result: '990', points: '9,5' },
    { row: 2, result: '96,5', points: '8' },
    { row: 3, target: '2000', result: '1500', points: '4,5' },
    { row: 4, target: '500', result: '500', points: '6' },
    { row: 5, target: '800', result: '900', points: '8' },
    { row: 6, target: '100', result: '0', zero: true, points: '0' },
    { row: 7, result: '92', points: '4' },
    { row: 8, choose: 'Đúng hạn (4)', points: '4' },
    { row: 9, target: '100', result: '80', points: '4' },
    { row: 10, none: true, points: '5' },
  ],
  [
    { row: 11, target: '100', result: '100', points: '5' },
    { row: 12, result: '85', points: '3' },
    { row: 13, choose: 'Tốt (2)', points: '2' },
    { row: 14, choose: 'Hoàn thành xuất sắc nhiệm vụ (4)', points: '4' },
    { row: 15, choose: 'Đạt (2)', points: '2' },
    { row: 16, none: true, points: '3' },
  ],
  [
    { row: 17, choose: 'Đạt (3)', points: '3' },
    { row: 18, more: 4, points: '4' },
    { row: 19, more: 1, points: '2' },
    { row: 20, result: '65', points: '2' },
    { row: 21, more: 1, points: '2,5' },
    { row: 22, choose: 'Lãnh đạo Ban Quản lý tham dự (4)', points: '4' },
  ],
];

/** Opens the app and waits until it can be used. */
export async function openApp(page, url) {
  await page.goto(url);
  await ready(page);
  return new Delegate(page);
}

export class Delegate {
  constructor(page) {
    this.page = page;
  }

  button = (name) => this.page.getByRole('button', { name, exact: true });

  link = (name) => this.page.getByRole('link', { name, exact: true });

  /** The screen with this heading has come. */
  async at(heading) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Goes to a screen by its address, as a link or the back button does. */
  async go(fragment, heading) {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, fragment);
    await this.at(heading);
  }

  /** "I am this person." */
  async choose({ name, search, typed }) {
    const { page } = this;
    await this.at('Ông/Bà là ai?');
    await page.getByRole('searchbox', { name: 'Tìm tên hoặc đơn vị' }).fill(search);
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByRole('heading', { name: 'Xin xác nhận' }).waitFor();
    if (typed) await page.getByRole('textbox', { name: 'Họ và tên của Ông/Bà' }).fill(typed);
    await this.button('Đúng, là tôi').click();
    await this.at(/^Kính chào/);
  }

  /** Everything typed so far is on this device. */
  async saved() {
    await this.page.getByRole('banner').getByText(/^(Đã lưu|Saved)/).waitFor();
  }

  /** Where saving stands, in the screen's words. */
  saveMark = () => this.page.getByRole('banner').getByRole('status');

  /** The button to the next part of a sheet, which it names by its number. */
  nextPart = () => this.page.getByRole('link', { name: /^Sang phần [IVX]+$/ });

  /** A part of a sheet above its rows, with how far it is. */
  part = (name) => this.page.getByRole('navigation', { name: 'Phiếu chấm điểm' }).getByRole('link', { name });

  /** The state of a task on the home screen. */
  task = (name) => this.page.getByRole('listitem').getByRole('link', { name });

  /** A row of a sheet by its number. */
  row = (number) => this.page.getByRole('region', { name: new RegExp(`^${number}\\. `) });

  /** A text field of a row. */
  field = (number, label) => this.row(number).getByRole('textbox', { name: new RegExp(`^${label}`) });

  async fillRow({ row, target, result, choose, none, more, zero, points }) {
    const card = this.row(row);
    if (target) await this.field(row, 'Chỉ tiêu').fill(target);
    if (result) await this.field(row, 'Kết quả').fill(result);
    if (choose) await card.getByRole('radio', { name: choose, exact: true }).check();
    if (none) await card.getByRole('button', { name: 'Không có' }).click();
    for (let i = 0; i < (more ?? 0); i += 1) {
      await card.getByRole('button', { name: /^Thêm/ }).first().click();
    }
    if (zero) await card.getByRole('button', { name: 'Đúng, 0 điểm' }).click();
    await card.getByText(`✓ ${points} điểm`, { exact: true }).waitFor();
  }

  /** The own sheet, group after group, from the home screen. */
  async fillOwnSheet() {
    await this.task(PERSON.sheet).click();
    await this.at(PERSON.sheet);
    for (const group of OWN_SHEET) {
      await this.row(group[0].row).waitFor();
      for (const line of group) await this.fillRow(line);
      await this.nextPart().click();
    }
    await this.row('IV').waitFor();
  }

  /** A peer's sheet: full points everywhere, by one tap each. */
  async fillPeer(name) {
    await this.task(name).click();
    await this.at(name);
    await this.row('I').waitFor();
    for (const number of ['I', 'II', 'III']) {
      await this.row(number).getByRole('button', { name: 'Tối đa' }).click();
      await this.row(number).getByText(/^✓/).waitFor();
    }
  }

  /** Everything there is to do, to the last signature. */
  async doEverything() {
    await this.fillOwnSheet();
    await this.go('/', /^Kính chào/);
    for (const peer of PEERS) {
      await this.fillPeer(peer);
      await this.go('/', /^Kính chào/);
    }
    await this.go('/votes/co-thi-dua', /Cờ thi đua/);
    await this.option(/Gia Lai/).check();
    await this.go('/votes/bang-khen', /Bằng khen/);
    await this.option('Bỏ phiếu trắng').check();
    for (const contest of ['khoi-truong-2024', 'khoi-pho-2024']) {
      await this.go(`/votes/${contest}`, /^Bầu Khối/);
      await this.page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    }
    await this.sign(PERSON.name);
  }

  /** A line of a ballot. */
  option = (name) => this.page.getByRole('checkbox', { name });

  /** Draws a stroke into the signature field, given in parts of its width and height. */
  async draw(points) {
    const pad = this.page.getByRole('img', { name: /Ký vào khung/ });
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    const at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
    await this.page.mouse.move(...at(points[0]));
    await this.page.mouse.down();
    for (const point of points.slice(1)) await this.page.mouse.move(...at(point), { steps: 4 });
    await this.page.mouse.up();
  }

  async sign(name) {
    await this.go('/covenant', /^Giao ước thi đua năm/);
    await this.page.getByRole('textbox', { name: 'Họ và tên người ký' }).fill(name);
    await this.draw([[0.1, 0.5], [0.3, 0.2], [0.5, 0.8], [0.8, 0.4]]);
    await this.page.getByText('✓ Đã ký').waitFor();
  }

  async remark(text) {
    await this.go('/papers', 'Tài liệu');
    await this.page.getByRole('link', { name: /Báo cáo tổng kết.*xin góp ý/ }).click();
    await this.at(/^Báo cáo tổng kết/);
    await this.page.getByRole('textbox', { name: 'Góp ý của Ông/Bà' }).fill(text);
  }

  /** From the review to the hand-over. */
  async finalise() {
    await this.go('/review', 'Xem lại');
    await this.button('Hoàn tất tệp phiếu').click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Hoàn tất', exact: true }).click();
    await this.at('Giao tệp phiếu');
  }

  /** Saves what a button saves; the text and the name of the file. */
  async download(button) {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(button).click(),
    ]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
  }

  /** The file handed over: parsed and of the right kind. */
  async saveSubmission() {
    const file = await this.download('Lưu thành tệp');
    const envelope = JSON.parse(file.text);
    assert.equal(envelope.format, 'khoithidua/submission');
    return { ...file, body: envelope.body };
  }

  /** Opens a file under "Mở tệp khác". A buffer needs a name. */
  async openFile(buffer, name = 'tep.json') {
    if (!(await this.page.getByRole('heading', { level: 1, name: 'Cài đặt' }).isVisible())) {
      await this.go('/settings', 'Cài đặt');
    }
    await this.page.getByLabel('Chọn tệp…').setInputFiles(
      typeof buffer === 'string' && buffer.startsWith('/')
        ? buffer
        : { name, mimeType: 'application/json', buffer: Buffer.from(buffer) },
    );
  }
}
