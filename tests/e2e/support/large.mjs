// A plan as large as they come: 200 units, 1,000 people, 300 criteria, and the rest in proportion.
import { enclosed } from './count.mjs';
import { conferenceText } from './delegate.mjs';

export const LARGE_TITLE = 'Hội nghị rất lớn';

const UNITS = 200;
const PEOPLE = 1000;
const GROUPS = 12;
const ROWS = 24;

const many = (count, make) => Array.from({ length: count }, (_, place) => make(place, place + 1));

/** The sample's conference with a crowd in it: sound, but for nobody. */
export async function largeConference() {
  const { body } = JSON.parse(await conferenceText());
  const units = many(UNITS, (place, number) => ({
    ...body.bloc.units[place % body.bloc.units.length],
    id: `unit-${number}`,
    names: [{ full: `Ban Quản lý các khu công nghiệp tỉnh thứ ${number}`, short: `KCN thứ ${number}`, exact: true }],
    province: `Tỉnh thứ ${number}`,
    aliases: [`BQL KCN ${number}`, `Ban Quản lý KCN tỉnh thứ ${number}`],
  }));
  const person = (place, number) => ({
    id: `person-${number}`,
    name: `Nguyễn Thị Đại Biểu ${number}`,
    unit: units[place % UNITS].id,
    position: 'Phó Trưởng ban Ban Quản lý',
    capacity: place < UNITS ? 'head' : 'member',
  });
  const row = (group) => (_, number) => ({
    id: `row-${group}-${number}`,
    number: `${number}`,
    title: `Tiêu chí thứ ${number} của phần ${group}: kết quả thực hiện so với chỉ tiêu đăng ký`,
    max: 100,
    rule: 'proportional',
    unit: '%',
  });
  const criteria = many(GROUPS, (_, group) => ({
    id: `group-${group}`,
    number: `${group}`,
    title: `Phần thứ ${group}`,
    max: ROWS * 100,
    rule: { group: many(ROWS, row(group)) },
  }));
  const options = units.map(({ id }) => ({ id, unit: id }));
  const contests = body.contests.map((contest) => (contest.award ? { ...contest, options } : { ...contest, options: options.slice(0, 1) }));
  const movements = many(100, (_, number) => ({
    id: `movement-${number}`,
    name: `Phong trào thi đua thứ ${number} của các đơn vị trong Khối`,
    period: '2021-2030',
    level: 'local',
  }));
  const agenda = many(60, (place, number) => ({ id: `item-${number}`, title: `Nội dung thứ ${number} của chương trình` }));
  const papers = many(20, (_, number) => ({
    id: `paper-${number}`,
    title: `Báo cáo thứ ${number}`,
    text: many(80, (_, line) => `Đoạn thứ ${line} của báo cáo: kết quả thực hiện nhiệm vụ năm qua của các đơn vị trong Khối thi đua.`).join('\n\n'),
    draft: false,
  }));
  const large = {
    ...body,
    title: LARGE_TITLE,
    bloc: { ...body.bloc, units, heads: [{ year: body.year, head: 'unit-1', deputy: 'unit-2' }] },
    people: many(PEOPLE, person),
    host: 'unit-1',
    chairs: ['person-1'],
    agenda,
    papers,
    movements,
    criteria,
    targets: many(UNITS, (place) => ({ unit: units[place].id, criterion: 'row-1-1', value: 1000000 })),
    contests,
  };
  // Slips are for people of the sample.
  delete large.slips;
  return enclosed('conference', large);
}
