// Results files of the sample's bloc in several years, made by the project's own command line.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enclosed } from './count.mjs';
import { conferenceText } from './delegate.mjs';
import { khoithidua } from './simulation.mjs';

/** What became one in 2025, and what of it. The third keeps its name and changes what is in it. */
const MERGERS = [
  { from: ['binh-dinh', 'gia-lai'], id: 'gia-lai-2025', full: 'Ban Quản lý KKT tỉnh Gia Lai', short: 'KKT Gia Lai' },
  { from: ['dak-lak', 'phu-yen'], id: 'dak-lak-2025', full: 'Ban Quản lý các KKT và KCN tỉnh Đắk Lắk', short: 'KKT Đắk Lắk' },
  { from: ['quang-ngai', 'kon-tum'], id: 'quang-ngai-2025', full: 'Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi', short: 'KKT Dung Quất' },
];

const inYear = (body, year, heads) => ({
  ...body,
  year,
  title: `Hội nghị tổng kết năm ${year}`,
  date: `${year}-12-28`,
  bloc: { ...body.bloc, heads: [...body.bloc.heads, ...heads] },
});

/** The bloc after the mergers: people go along, and one of them represents. */
function merged(body) {
  const into = (unit) => MERGERS.find(({ from }) => from.includes(unit))?.id ?? unit;
  const old = body.bloc.units.filter(({ id }) => into(id) !== id);
  const made = MERGERS.map(({ from, id, full, short }) => ({
    id,
    names: [{ full, short, exact: true, from: '2025-07-01' }],
    province: short,
    predecessors: from,
  }));
  const units = [...made, ...body.bloc.units.filter(({ id }) => into(id) === id)];
  const represented = new Set();
  const people = body.people.map((person) => {
    const unit = person.unit && into(person.unit);
    const represents = ['head', 'authorised'].includes(person.capacity);
    const { authorisation, ...rest } = person;
    const changed = { ...rest, ...(unit && { unit }) };
    if (!represents) return authorisation ? { ...changed, authorisation } : changed;
    const first = !represented.has(unit);
    represented.add(unit);
    return { ...changed, capacity: first ? 'head' : 'member' };
  });
  const contests = body.contests.map((contest) => {
    const lines = [...new Set(contest.options.map(({ unit }) => into(unit)))];
    return { ...contest, options: lines.map((unit) => ({ id: unit, unit })) };
  });
  return { ...body, bloc: { ...body.bloc, units, former: old }, people, contests, ...(body.host && { host: into(body.host) }) };
}

/** A folder with results files: `2023`, `2024` and `2026`, another one of 2024, and one of a rehearsal. Made once for a test file. */
export async function resultsOfYears() {
  const folder = await mkdtemp(join(tmpdir(), 'ktd-years-'));
  const { body } = JSON.parse(await conferenceText());
  const heads2024 = { year: 2024, head: 'quang-ngai', deputy: 'kon-tum' };
  const of2024 = inYear(body, 2024, [heads2024]);
  const heads2026 = { year: 2026, head: 'gia-lai-2025' };
  const of2026 = inYear(merged(body), 2026, [heads2024, heads2026]);
  const made = async (name, conference, seed) => {
    const [file, hall] = [join(folder, `${name}-conference.json`), join(folder, name)];
    await writeFile(file, enclosed('conference', conference));
    await khoithidua('simulate', '--out', hall, '--seed', seed, '--conference', file);
    const results = join(folder, `ket-qua-${name}.json`);
    await khoithidua('tally', hall, '--out', results);
    return results;
  };
  const rehearsal = { ...body, title: `DIỄN TẬP: ${body.title}`, sample: [...(body.sample ?? []), 'rehearsal'] };
  return {
    folder,
    2023: await made('2023', body, 1),
    2024: await made('2024', of2024, 2),
    again: await made('2024-khac', of2024, 3),
    2026: await made('2026', of2026, 4),
    rehearsal: await made('dien-tap', rehearsal, 5),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}
