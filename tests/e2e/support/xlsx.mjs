// Workbooks without any library: made of rows, and read back into rows. The app's own writer and reader are others.
import { crc32, inflateRawSync } from 'node:zlib';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the file chooser gets. */
export const bookFile = (name, buffer) => ({ name, mimeType: KIND, buffer });

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

const column = (place) => String.fromCharCode(65 + place);

function cell(value, place) {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml(rows) {
  const lines = rows.map((cells, row) => {
    const all = cells.map((value, place) => cell(value, `${column(place)}${row + 1}`));
    return `<row r="${row + 1}">${all.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/**
 * A workbook of these sheets, each an array of rows of texts, numbers and nulls.
 * @param {Record<string, (string | number | null)[][]>} sheets
 * @param {Record<string, string>} more further parts
 */
export function workbook(sheets, more = {}) {
  const names = Object.keys(sheets);
  const numbers = names.map((_, place) => place + 1);
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const listed = names.map((name, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`);
  const related = numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`);
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(sheets[name])])),
    ...more,
  };
  return zipped(parts);
}

/** Parts, stored one after the other, and the list of them. */
function zipped(parts) {
  const [bodies, list] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path);
    offset += 30 + path.length + content.length;
  }
  const [count, listed] = [Object.keys(parts).length, Buffer.concat(list)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** The parts of a workbook by name. */
function unzipped(file) {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  const parts = {};
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
    const header = file.readUInt32LE(at + 42);
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const packed = file.subarray(start, start + size);
    const path = file.subarray(at + 46, at + 46 + name).toString();
    parts[path] = (method === 8 ? inflateRawSync(packed) : packed).toString();
    at += 46 + name + extra + comment;
  }
  return parts;
}

const plain = (text) =>
  text.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]);

/** Rows of a sheet, numbers as numbers. */
function rowsOf(xml, texts) {
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) => {
    const row = [];
    for (const [, letters, rest, value] of cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>.*?<v>(.*?)<\/v><\/c>)/gs)) {
      const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      if (value !== undefined) row[place] = rest.includes('t="s"') ? texts[Number(value)] : Number(value);
    }
    return row;
  });
}

const textsOf = (parts) =>
  [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => plain(text));

/** The first sheet of a workbook: its XML, and its rows, numbers as numbers. */
export function readSheet(file) {
  const parts = unzipped(file);
  const xml = parts['xl/worksheets/sheet1.xml'];
  return { rows: rowsOf(xml, textsOf(parts)), xml };
}

/** All sheets of a workbook by name, each as rows. */
export function readSheets(file) {
  const parts = unzipped(file);
  const texts = textsOf(parts);
  const names = [...parts['xl/workbook.xml'].matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name));
  return Object.fromEntries(names.map((name, place) => [name, rowsOf(parts[`xl/worksheets/sheet${place + 1}.xml`], texts)]));
}
