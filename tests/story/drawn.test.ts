import { describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/exporters/svg';
import { boardGrid } from '../../src/layout/board/grid';
import { layoutBoard } from '../../src/layout/board/layout-board';
import type { BoardInput } from '../../src/layout/board/types';
import type { BoardWords } from '../../src/story/board-words';
import type { Count } from '../../src/story/course';
import type { Frame, Look } from '../../src/story/frame-types';
import { drawBoard } from '../../src/story/picture/draw-board';
import { drawCard } from '../../src/story/picture/draw-card';
import { drawPicture, type PictureWords } from '../../src/story/picture/draw-picture';
import { boardEn } from '../../src/text/board/en';

// Whole pictures of one small outage, every mark written down. What is changed here on purpose is looked at in a
// browser first; then the new marks are taken over.

const NAMES = ['DNS', 'DynamoDB', 'EC2', 'Snapchat', 'Fortnite'];
const board: BoardInput = {
  zones: [
    { title: 'Inside', groups: [{ key: 'dns', title: 'DNS', members: [0] }] },
    { title: 'Services', groups: [{ key: 'data', title: 'Data and machines', members: [1, 2] }] },
    {
      title: 'Apps',
      groups: [
        { key: 'social', title: 'Social', members: [3] },
        { key: 'games', title: 'Games', members: [4] },
      ],
    },
  ],
  labels: NAMES,
  start: 0,
  known: [3],
  dependencies: [
    { dependent: 1, provider: 0, soft: false },
    { dependent: 2, provider: 1, soft: true },
    { dependent: 3, provider: 1, soft: false },
    { dependent: 4, provider: 2, soft: false },
  ],
};
const words: BoardWords = {
  ...{ labels: NAMES, title: 'Five parts.', start: 0, note: 'empty record' },
  ...{ known: new Set([3]), people: new Set<number>() },
};
const around: PictureWords = {
  ...{ headline: 'One empty record took down half the internet', kicker: 'An outage in five parts' },
  ...{ number: '3', counted: 'of 5 disrupted or down' },
  ...{ lead: 'EC2 and Snapchat go down because DynamoDB is down.', rest: 'Both kept their state there.' },
  credit: 'Dominograph',
};
const none: PictureWords = { headline: '', kicker: '', number: '', counted: '', lead: '', rest: '', credit: '' };

const CALM: Look = {
  ...{ health: 'up', fault: false, now: false, cause: false, selected: false, dim: false, difference: null },
  ...{ effect: null, asked: null, mark: 0, judged: null, share: null },
};
const count = (hit: number, of: number): Count => ({
  ...{ of, hit, down: hit, degraded: 0, minor: 0, recovering: 0, reported: 0, perhaps: 0, silent: 0 },
});
const frame: Frame = {
  looks: [
    { ...CALM, health: 'down', fault: true },
    { ...CALM, health: 'down', cause: true },
    { ...CALM, health: 'degraded', now: true },
    { ...CALM, health: 'down', now: true },
    CALM,
  ],
  combs: [
    {
      ...{ source: 1, direction: 'out', grows: true },
      targets: [
        { component: 2, soft: true, tone: 'degraded' },
        { component: 3, soft: false, tone: 'down' },
      ],
    },
  ],
  groups: [count(1, 1), count(2, 2), count(1, 1), count(0, 1)],
  ...{ count: count(4, 5), kind: 'cascade' },
};
const record: Frame = {
  ...{ ...frame, combs: [], kind: 'record' },
  looks: [
    { ...CALM, health: 'recovering' },
    { ...CALM, health: 'down', selected: true },
    { ...CALM, health: 'unknown' },
    { ...CALM, health: 'silent' },
    CALM,
  ],
};

const ink = (token: string): string => `[${token}]`;
const number = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10 + 0) : value;
/** A line for each mark: its name, its text, then its attributes as they come; groups only where they say something. */
function marks(node: SvgNode): readonly string[] {
  const text = node.children.filter((child) => typeof child === 'string').join('');
  const own = Object.entries(node.attributes)
    .filter(([name]) => name !== 'font-family')
    .map(([name, value]) => (name === 'd' ? number(value) : `${name}=${number(value)}`));
  const line = [node.name, ...(text === '' ? [] : [JSON.stringify(text)]), ...own].join(' ');
  return [
    ...(line === 'g' ? [] : [line]),
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : marks(child))),
  ];
}

const columns = layoutBoard(board, 'columns');
const depth = layoutBoard(board, 'depth');
const draw = (
  picture: { readonly layout?: typeof columns; readonly frame?: Frame; readonly around?: PictureWords },
  size: Parameters<typeof drawPicture>[2],
) =>
  marks(
    drawPicture(
      { layout: picture.layout ?? columns, words, frame: picture.frame ?? frame, text: boardEn },
      picture.around ?? around,
      size,
      ink,
    ),
  );

describe('the picture of a small outage', () => {
  it('in columns, in the middle of a wave', () => {
    expect(draw({}, { width: 1200, height: 640 })).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 1200 640 width=1200 height=640 role=img",
        "title "One empty record took down half the internet"",
        "desc "Five parts."",
        "rect width=1200 height=640 fill=[paper]",
        "text "One empty record took down half the internet" x=16 y=27 fill=[ink] font-size=23 font-weight=700",
        "text "An outage in five parts" x=16 y=47 fill=[muted] font-size=15 font-weight=400",
        "g transform=translate(0 59.0)",
        "g fill=none",
        "path M770.7 123L770.7 124.5 stroke=[spine] stroke-width=2",
        "path M770.7 124.5L408.8 124.5 stroke=[spine] stroke-width=2",
        "path M770.7 124.5L808.2 124.5 stroke=[spine] stroke-width=2",
        "path M408.8 124.5L408.8 148 stroke=[tine] stroke-width=1.4",
        "path M408.8 148L410.5 148 stroke=[tine] stroke-width=1.4 stroke-dasharray=3 2",
        "path M415.3 148L409.3 150.5L409.3 145.5Z fill=[tine]",
        "path M808.2 124.5L808.2 101 stroke=[down] stroke-width=1.4",
        "path M808.2 101L809.9 101 stroke=[down] stroke-width=1.4",
        "path M814.7 101L808.7 103.5L808.7 98.5Z fill=[down]",
        "circle cx=770.7 cy=124.5 r=2.6 fill=[spine]",
        "text "Inside" x=16 y=14.5 fill=[ink] font-size=20 font-weight=700",
        "rect x=16 y=23.9 width=369.3 height=1.2 fill=[ink]",
        "text "Services" x=415.3 y=14.5 fill=[ink] font-size=20 font-weight=700",
        "rect x=415.3 y=23.9 width=369.3 height=1.2 fill=[ink]",
        "path M395.8 8.5L404.3 8.5M401.3 5.5L404.8 8.5L401.3 11.5 fill=none stroke=[muted] stroke-width=1.2",
        "text "Apps" x=814.7 y=14.5 fill=[ink] font-size=20 font-weight=700",
        "rect x=814.7 y=23.9 width=369.3 height=1.2 fill=[ink]",
        "path M795.2 8.5L803.7 8.5M800.7 5.5L804.2 8.5L800.7 11.5 fill=none stroke=[muted] stroke-width=1.2",
        "text "DNS" x=16 y=61 fill=[muted] font-size=16.4 font-weight=600",
        "text "1 of 1" x=385.3 y=61 fill=[ink] font-size=16.4 font-weight=700 text-anchor=end",
        "text "Data and machines" x=415.3 y=61 fill=[muted] font-size=16.4 font-weight=600",
        "text "2 of 2" x=784.7 y=61 fill=[ink] font-size=16.4 font-weight=700 text-anchor=end",
        "text "Social" x=814.7 y=61 fill=[muted] font-size=16.4 font-weight=600",
        "text "1 of 1" x=1184 y=61 fill=[ink] font-size=16.4 font-weight=700 text-anchor=end",
        "text "Games" x=814.7 y=155 fill=[muted] font-size=16.4 font-weight=600",
        "text "1" x=1184 y=155 fill=[faint] font-size=16.4 font-weight=400 text-anchor=end",
        "rect x=17 y=80 width=367.3 height=89 rx=3 fill=[root] stroke=[root] stroke-width=2",
        "text "DNS" x=26.8 y=120.5 fill=[on-root] font-size=18 font-weight=700",
        "text "empty record" x=26.8 y=141.6 fill=[on-root] font-size=15.1 font-weight=400",
        "path M7.4 0.4L2.2 7H5.4L4.4 11.6L9.8 4.8H6.6Z transform=translate(363.18 135.52) scale(1.5000) fill=[on-root]",
        "rect x=415.8 y=79.5 width=368.3 height=43 rx=3 fill=[down] stroke=[down-b] stroke-width=1",
        "text "DynamoDB" x=426.1 y=107 fill=[on-down] font-size=18 font-weight=700",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(762.52 92.00) scale(1.5000) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=412.8 y=76.5 width=374.3 height=49 rx=5.5 fill=none stroke=[ink] stroke-width=2.2",
        "rect x=415.8 y=126.5 width=368.3 height=43 rx=3 fill=[deg] stroke=[deg-b] stroke-width=1",
        "text "EC2" x=426.1 y=154 fill=[on-deg] font-size=18 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(762.52 139.00) scale(1.5000) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=413.3 y=124 width=373.3 height=48 rx=5 fill=none stroke=[deg-b] stroke-width=1.6",
        "rect x=815.2 y=79.5 width=368.3 height=43 rx=3 fill=[down] stroke=[down-b] stroke-width=1",
        "text "Snapchat" x=825.5 y=107 fill=[on-down] font-size=18 font-weight=700",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(1161.85 92.00) scale(1.5000) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=812.7 y=77 width=373.3 height=48 rx=5 fill=none stroke=[down-b] stroke-width=1.6",
        "rect x=815.2 y=173.5 width=368.3 height=43 rx=3 fill=[chip] stroke=[line] stroke-width=1",
        "text "Fortnite" x=825.5 y=201 fill=[ink] font-size=18 font-weight=400",
        "rect x=16 y=539 width=1168 height=1 fill=[line]",
        "text "3" x=16 y=574.5 fill=[ink] font-size=30 font-weight=700",
        "text "of 5 disrupted or down" x=16 y=595 fill=[muted] font-size=13.5 font-weight=400",
        "text x=198 y=567 fill=[ink] font-size=18",
        "tspan "EC2 and Snapchat go down because DynamoDB is down." font-weight=600",
        "tspan " Both kept their"",
        "text x=198 y=590.8 fill=[ink] font-size=18",
        "tspan "state there."",
        "rect x=1127.3 y=615.5 width=56.2 height=17 rx=3 fill=[chip] stroke=[line] stroke-width=1",
        "text "working" x=1134.9 y=627.9 fill=[ink] font-size=11.5 font-weight=600",
        "rect x=1014.5 y=615.5 width=105.8 height=17 rx=3 fill=[min] stroke=[min-b] stroke-width=1",
        "text "small problems" x=1022.1 y=627.9 fill=[ink] font-size=11.5 font-weight=600",
        "path M6 4.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8Z transform=translate(1104.71 618.83) scale(0.8625) fill=[ink]",
        "rect x=930.1 y=615.5 width=77.4 height=17 rx=3 fill=[deg] stroke=[deg-b] stroke-width=1",
        "text "disrupted" x=937.6 y=627.9 fill=[on-deg] font-size=11.5 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(991.91 618.83) scale(0.8625) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=866.1 y=615.5 width=56.9 height=17 rx=3 fill=[down] stroke=[down-b] stroke-width=1",
        "text "down" x=873.7 y=627.9 fill=[on-down] font-size=11.5 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(907.46 618.83) scale(0.8625) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "text "Dominograph" x=16 y=628 fill=[muted] font-size=12.5 font-weight=400",
      ]
    `);
  });
  it('in rows, for a phone, of a record', () => {
    expect(draw({ frame: record }, { width: 390 })).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 390 430 width=390 height=430 role=img",
        "title "One empty record took down half the internet"",
        "desc "Five parts."",
        "rect width=390 height=430.2 fill=[paper]",
        "text "One empty record took down" x=12 y=27 fill=[ink] font-size=23 font-weight=700",
        "text "half the internet" x=12 y=53 fill=[ink] font-size=23 font-weight=700",
        "text "An outage in five parts" x=12 y=73 fill=[muted] font-size=15 font-weight=400",
        "g transform=translate(0 85.0)",
        "g fill=none",
        "text "Inside" x=12 y=17.5 fill=[ink] font-size=12.5 font-weight=700",
        "rect x=12 y=23.2 width=366 height=1.2 fill=[ink]",
        "text "Services" x=12 y=69.5 fill=[ink] font-size=12.5 font-weight=700",
        "rect x=12 y=75.2 width=366 height=1.2 fill=[ink]",
        "text "Apps" x=12 y=121.5 fill=[ink] font-size=12.5 font-weight=700",
        "rect x=12 y=127.2 width=366 height=1.2 fill=[ink]",
        "text "DNS" x=12 y=43.4 fill=[muted] font-size=11.5 font-weight=600",
        "text "1/1" x=378 y=43.4 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
        "text "Data and machines" x=12 y=95.4 fill=[muted] font-size=10.5 font-weight=600",
        "text "2/2" x=378 y=95.4 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
        "text "Social" x=12 y=147.4 fill=[muted] font-size=11.5 font-weight=600",
        "text "1/1" x=378 y=147.4 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
        "text "Games" x=12 y=172.4 fill=[muted] font-size=11.5 font-weight=600",
        "text "1" x=378 y=172.4 fill=[faint] font-size=11.5 font-weight=400 text-anchor=end",
        "rect x=105 y=31.2 width=45.2 height=16.6 rx=3 fill=[blue-bg] stroke=[blue] stroke-width=2",
        "text "DNS" x=110 y=43.7 fill=[blue] font-size=12.5 font-weight=600",
        "path M9.6 3.6A4.3 4.3 0 1 0 10.3 6.4M9.9 1V3.9H7 transform=translate(134.95 33.25) scale(1.0417) fill=none stroke=[blue] stroke-width=1.6 stroke-linecap=round stroke-linejoin=round",
        "rect x=104.5 y=82.7 width=84.3 height=17.6 rx=3 fill=[down] stroke=[down-b] stroke-width=1",
        "text "DynamoDB" x=110 y=95.7 fill=[on-down] font-size=12.5 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(173.09 85.25) scale(1.0417) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=101.5 y=79.7 width=90.3 height=23.6 rx=5.5 fill=none stroke=[blue] stroke-width=2.2",
        "rect x=192.2 y=82.7 width=43.7 height=17.6 rx=3 fill=none stroke=[min-b] stroke-width=1 stroke-dasharray=3 2",
        "text "EC2" x=197.7 y=95.7 fill=[ink] font-size=12.5 font-weight=600",
        "path M3.7 4.3A2.3 2.3 0 1 1 7.2 6.2C6.3 6.8 6 7.2 6 8.1M6 10.4V10.5 transform=translate(220.21 85.25) scale(1.0417) fill=none stroke=[ink] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "text "Snapchat" x=110 y=147.7 fill=[faint] font-size=12.5 font-weight=400",
        "rect x=104.5 y=159.7 width=68.1 height=17.6 rx=3 fill=[chip] stroke=[line] stroke-width=1",
        "text "Fortnite" x=110 y=172.7 fill=[ink] font-size=12.5 font-weight=600",
        "path M2.5 6.4L4.9 8.8L9.6 3.4 transform=translate(156.86 162.25) scale(1.0417) fill=none stroke=[ink] stroke-width=1.3 stroke-linecap=round stroke-linejoin=round",
        "rect x=12 y=274 width=366 height=1 fill=[line]",
        "text "3" x=12 y=299.3 fill=[ink] font-size=18 font-weight=700",
        "text "of 5 disrupted or down" x=28.2 y=299.3 fill=[muted] font-size=13.5 font-weight=400",
        "text x=12 y=324 fill=[ink] font-size=16",
        "tspan "EC2 and Snapchat go down because" font-weight=600",
        "text x=12 y=345.1 fill=[ink] font-size=16",
        "tspan "DynamoDB is down." font-weight=600",
        "tspan " Both kept their state there."",
        "rect x=218.6 y=361.7 width=122.9 height=17 rx=3 fill=none stroke=[min-b] stroke-width=1 stroke-dasharray=3 2",
        "text "problems reported" x=226.2 y=374.1 fill=[ink] font-size=11.5 font-weight=600",
        "path M3.7 4.3A2.3 2.3 0 1 1 7.2 6.2C6.3 6.8 6 7.2 6 8.1M6 10.4V10.5 transform=translate(325.90 365.06) scale(0.8625) fill=none stroke=[ink] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=134.2 y=361.7 width=77.4 height=17 rx=3 fill=[deg] stroke=[deg-b] stroke-width=1",
        "text "disrupted" x=141.7 y=374.1 fill=[on-deg] font-size=11.5 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(196.04 365.06) scale(0.8625) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=70.3 y=361.7 width=56.9 height=17 rx=3 fill=[down] stroke=[down-b] stroke-width=1",
        "text "down" x=77.8 y=374.1 fill=[on-down] font-size=11.5 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(111.60 365.06) scale(0.8625) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=227.8 y=383.7 width=113.7 height=17 rx=3 fill=[chip] stroke=[line] stroke-width=1",
        "text "reported to work" x=235.4 y=396.1 fill=[ink] font-size=11.5 font-weight=600",
        "path M2.5 6.4L4.9 8.8L9.6 3.4 transform=translate(325.90 387.06) scale(0.8625) fill=none stroke=[ink] stroke-width=1.3 stroke-linecap=round stroke-linejoin=round",
        "rect x=128.7 y=383.7 width=92.1 height=17 rx=3 fill=[blue-bg] stroke=[blue] stroke-width=1",
        "text "coming back" x=136.2 y=396.1 fill=[blue] font-size=11.5 font-weight=600",
        "path M9.6 3.6A4.3 4.3 0 1 0 10.3 6.4M9.9 1V3.9H7 transform=translate(205.20 387.06) scale(0.8625) fill=none stroke=[blue] stroke-width=1.6 stroke-linecap=round stroke-linejoin=round",
        "text "Dominograph" x=12 y=418.2 fill=[muted] font-size=12.5 font-weight=400",
      ]
    `);
  });
  it('by depth, twice as large, without any words around it', () => {
    expect(draw({ layout: depth, around: none }, { width: 2400, scale: 2 })).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 2400 324 width=2400 height=324 role=img",
        "title",
        "desc "Five parts."",
        "rect width=2400 height=324 fill=[paper]",
        "g transform=translate(0 16.0)",
        "g fill=none",
        "path M432 98L667.7 98 stroke=[line-strong] stroke-width=2.8",
        "path M677.3 98L665.3 103L665.3 93Z fill=[line-strong]",
        "path M1077.3 98L1313.1 98 stroke=[line-strong] stroke-width=2.8 stroke-dasharray=6 4",
        "path M1322.7 98L1310.7 103L1310.7 93Z fill=[line-strong]",
        "path M1077.3 98L1200 98L1200 166L1313.1 166 stroke=[line-strong] stroke-width=2.8",
        "path M1322.7 166L1310.7 171L1310.7 161Z fill=[line-strong]",
        "path M1722.7 98L1958.4 98 stroke=[line-strong] stroke-width=2.8",
        "path M1968 98L1956 103L1956 93Z fill=[line-strong]",
        "path M1077.3 98L1313.1 98 stroke=[tine] stroke-width=2.8 stroke-dasharray=6 4",
        "path M1322.7 98L1310.7 103L1310.7 93Z fill=[tine]",
        "path M1077.3 98L1200 98L1200 166L1313.1 166 stroke=[down] stroke-width=2.8",
        "path M1322.7 166L1310.7 171L1310.7 161Z fill=[down]",
        "circle cx=1077.3 cy=98 r=5.2 fill=[tine]",
        "text "needed first" x=32 y=32 fill=[muted] font-size=25.2 font-weight=400",
        "text "needed last" x=2368 y=32 fill=[muted] font-size=25.2 font-weight=400 text-anchor=end",
        "rect x=177.7 y=23.2 width=2035.8 height=2 fill=[muted]",
        "path M2213.5 18.2l12 6l-12 6Z fill=[muted]",
        "rect x=34 y=74.2 width=396 height=47.7 rx=6 fill=[root] stroke=[root] stroke-width=4",
        "text "DNS" x=44.4 y=104.9 fill=[on-root] font-size=20.7 font-weight=700",
        "path M7.4 0.4L2.2 7H5.4L4.4 11.6L9.8 4.8H6.6Z transform=translate(405.71 87.66) scale(1.7227) fill=[on-root]",
        "rect x=678.3 y=73.2 width=398 height=49.7 rx=6 fill=[down] stroke=[down-b] stroke-width=2",
        "text "DynamoDB" x=689.7 y=104.9 fill=[on-down] font-size=20.7 font-weight=700",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(1051.04 87.66) scale(1.7227) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=672.3 y=67.2 width=410 height=61.7 rx=11 fill=none stroke=[ink] stroke-width=4.4",
        "rect x=1323.7 y=73.2 width=398 height=49.7 rx=6 fill=[deg] stroke=[deg-b] stroke-width=2",
        "text "EC2" x=1335.1 y=104.9 fill=[on-deg] font-size=20.7 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(1696.38 87.66) scale(1.7227) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=1318.7 y=68.2 width=408 height=59.7 rx=10 fill=none stroke=[deg-b] stroke-width=3.2",
        "rect x=1323.7 y=141.2 width=398 height=49.7 rx=6 fill=[down] stroke=[down-b] stroke-width=2",
        "text "Snapchat" x=1335.1 y=172.9 fill=[on-down] font-size=20.7 font-weight=700",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(1696.38 155.66) scale(1.7227) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=1318.7 y=136.2 width=408 height=59.7 rx=10 fill=none stroke=[down-b] stroke-width=3.2",
        "rect x=1969 y=73.2 width=398 height=49.7 rx=6 fill=[chip] stroke=[line] stroke-width=2",
        "text "Fortnite" x=1980.4 y=104.9 fill=[ink] font-size=20.7 font-weight=400",
        "rect x=32 y=232 width=2336 height=2 fill=[line]",
        "rect x=2254.6 y=275 width=112.4 height=34 rx=6 fill=[chip] stroke=[line] stroke-width=2",
        "text "working" x=2269.7 y=299.7 fill=[ink] font-size=23 font-weight=600",
        "rect x=2029 y=275 width=211.6 height=34 rx=6 fill=[min] stroke=[min-b] stroke-width=2",
        "text "small problems" x=2044.1 y=299.7 fill=[ink] font-size=23 font-weight=600",
        "path M6 4.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8Z transform=translate(2209.43 281.65) scale(1.7250) fill=[ink]",
        "rect x=1860.1 y=275 width=154.9 height=34 rx=6 fill=[deg] stroke=[deg-b] stroke-width=2",
        "text "disrupted" x=1875.2 y=299.7 fill=[on-deg] font-size=23 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(1983.82 281.65) scale(1.7250) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "rect x=1732.2 y=275 width=113.9 height=34 rx=6 fill=[down] stroke=[down-b] stroke-width=2",
        "text "down" x=1747.3 y=299.7 fill=[on-down] font-size=23 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(1814.92 281.65) scale(1.7250) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
      ]
    `);
  });
  it('in rows because it is asked for, wide, with words that take several lines', () => {
    const long = {
      ...around,
      headline: Array(4).fill(around.headline).join(', and then '),
      ...{ counted: Array(6).fill(around.counted).join(' and '), rest: Array(5).fill(around.rest).join(' ') },
    };
    const lines = draw({ around: long }, { width: 760, mode: 'rows' }).filter((line) => !line.startsWith('rect'));
    expect([...lines.slice(0, 8), ...lines.slice(-22)]).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 760 523 width=760 height=523 role=img",
        "title "One empty record took down half the internet, and then One empty record took down half the internet, and then One empty record took down half the internet, and then One empty record took down half the internet"",
        "desc "Five parts."",
        "text "One empty record took down half the internet, and then One" x=12 y=27 fill=[ink] font-size=23 font-weight=700",
        "text "empty record took down half the internet, and then One empty" x=12 y=53 fill=[ink] font-size=23 font-weight=700",
        "text "record took down half the internet, and then One empty record" x=12 y=79 fill=[ink] font-size=23 font-weight=700",
        "text "took down half the internet" x=12 y=105 fill=[ink] font-size=23 font-weight=700",
        "text "An outage in five parts" x=12 y=125 fill=[muted] font-size=15 font-weight=400",
        "text "down and of 5 disrupted" x=12 y=410.4 fill=[muted] font-size=13.5 font-weight=400",
        "text "or down and of 5" x=12 y=427.4 fill=[muted] font-size=13.5 font-weight=400",
        "text "disrupted or down and of" x=12 y=444.4 fill=[muted] font-size=13.5 font-weight=400",
        "text "5 disrupted or down and" x=12 y=461.4 fill=[muted] font-size=13.5 font-weight=400",
        "text "of 5 disrupted or down" x=12 y=478.4 fill=[muted] font-size=13.5 font-weight=400",
        "text x=194 y=348.4 fill=[ink] font-size=18",
        "tspan "EC2 and Snapchat go down because DynamoDB is down." font-weight=600",
        "tspan " Both"",
        "text x=194 y=372.2 fill=[ink] font-size=18",
        "tspan "kept their state there. Both kept their state there. Both kept their"",
        "text x=194 y=395.9 fill=[ink] font-size=18",
        "tspan "state there. Both kept their state there. Both kept their state"",
        "text x=194 y=419.7 fill=[ink] font-size=18",
        "tspan "there."",
        "text "working" x=698.9 y=511.3 fill=[ink] font-size=11.5 font-weight=600",
        "text "small problems" x=586.1 y=511.3 fill=[ink] font-size=11.5 font-weight=600",
        "path M6 4.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8Z transform=translate(668.71 502.22) scale(0.8625) fill=[ink]",
        "text "disrupted" x=501.6 y=511.3 fill=[on-deg] font-size=11.5 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(555.91 502.22) scale(0.8625) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "text "down" x=437.7 y=511.3 fill=[on-down] font-size=11.5 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(471.46 502.22) scale(0.8625) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "text "Dominograph" x=12 y=511.4 fill=[muted] font-size=12.5 font-weight=400",
      ]
    `);
  });
});

describe('the card of a small outage', () => {
  const card = (layout: typeof columns, words_: PictureWords = around) =>
    marks(drawCard({ layout, words, frame, text: boardEn }, words_, ink));
  it('has headline, caption, the board in two halves, credit and count', () => {
    expect(card(columns)).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 1200 630 width=1200 height=630",
        "rect width=1200 height=630 fill=[paper]",
        "rect width=1200 height=8 fill=[down]",
        "text "One empty record took down half the internet" x=40 y=81.4 fill=[ink] font-size=46 font-weight=700",
        "text x=40 y=120.3 fill=[ink] font-size=25",
        "tspan "EC2 and Snapchat go down because DynamoDB is down." font-weight=600",
        "tspan " Both kept their state there."",
        "g transform=translate(16.0 150.52)",
        "text "Inside" x=24 y=35 fill=[ink] font-size=25 font-weight=700",
        "rect x=24 y=46.3 width=542 height=2.4 fill=[ink]",
        "text "Services" x=24 y=139 fill=[ink] font-size=25 font-weight=700",
        "rect x=24 y=150.3 width=542 height=2.4 fill=[ink]",
        "text "DNS" x=24 y=86.7 fill=[muted] font-size=23 font-weight=600",
        "text "1/1" x=566 y=86.7 fill=[ink] font-size=23 font-weight=700 text-anchor=end",
        "text "Data and machines" x=24 y=190.7 fill=[muted] font-size=21 font-weight=600",
        "text "2/2" x=566 y=190.7 fill=[ink] font-size=23 font-weight=700 text-anchor=end",
        "rect x=210 y=62.4 width=90.4 height=33.2 rx=6 fill=[root] stroke=[root] stroke-width=4",
        "text "DNS" x=220 y=87.4 fill=[on-root] font-size=25 font-weight=600",
        "path M7.4 0.4L2.2 7H5.4L4.4 11.6L9.8 4.8H6.6Z transform=translate(269.90 66.50) scale(2.0833) fill=[on-root]",
        "rect x=209 y=165.4 width=168.7 height=35.2 rx=6 fill=[down] stroke=[down-b] stroke-width=2",
        "text "DynamoDB" x=220 y=191.4 fill=[on-down] font-size=25 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(346.18 170.50) scale(2.0833) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=384.5 y=165.4 width=87.4 height=35.2 rx=6 fill=[deg] stroke=[deg-b] stroke-width=2",
        "text "EC2" x=395.5 y=191.4 fill=[on-deg] font-size=25 font-weight=600",
        "path M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8 transform=translate(440.43 170.50) scale(2.0833) fill=none stroke=[on-deg] stroke-width=1.7 stroke-linecap=round stroke-linejoin=round",
        "g transform=translate(594.0 150.52)",
        "text "Apps" x=24 y=35 fill=[ink] font-size=25 font-weight=700",
        "rect x=24 y=46.3 width=542 height=2.4 fill=[ink]",
        "text "Social" x=24 y=86.7 fill=[muted] font-size=23 font-weight=600",
        "text "1/1" x=566 y=86.7 fill=[ink] font-size=23 font-weight=700 text-anchor=end",
        "text "Games" x=24 y=136.7 fill=[muted] font-size=23 font-weight=600",
        "text "1" x=566 y=136.7 fill=[faint] font-size=23 font-weight=400 text-anchor=end",
        "rect x=209 y=61.4 width=150.4 height=35.2 rx=6 fill=[down] stroke=[down-b] stroke-width=2",
        "text "Snapchat" x=220 y=87.4 fill=[on-down] font-size=25 font-weight=600",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(327.93 66.50) scale(2.0833) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "rect x=209 y=111.4 width=136.2 height=35.2 rx=6 fill=[chip] stroke=[line] stroke-width=2",
        "text "Fortnite" x=220 y=137.4 fill=[ink] font-size=25 font-weight=600",
        "text "Dominograph" x=40 y=612 fill=[muted] font-size=19 font-weight=400",
        "text "3 of 5 disrupted or down" x=1160 y=612 fill=[ink] font-size=19 font-weight=600 text-anchor=end",
      ]
    `);
  });
  it('writes smaller what is long, and counts nothing where there is no number', () => {
    const lines = card(columns, {
      ...{ ...around, number: '', headline: `${around.headline}, and for fourteen hours` },
      rest: Array(9).fill(around.rest).join(' '),
    }).filter((line) => !line.startsWith('rect'));
    expect([...lines.slice(0, 7), ...lines.slice(-3)]).toMatchInlineSnapshot(`
      [
        "svg viewBox=0 0 1200 630 width=1200 height=630",
        "text "One empty record took down half the internet, and for" x=40 y=76 fill=[ink] font-size=40 font-weight=700",
        "text "fourteen hours" x=40 y=120.8 fill=[ink] font-size=40 font-weight=700",
        "text x=40 y=150.3 fill=[ink] font-size=18",
        "tspan "EC2 and Snapchat go down because DynamoDB is down." font-weight=600",
        "tspan " Both kept their state there. Both kept their state there. Both kept their"",
        "text x=40 y=174.1 fill=[ink] font-size=18",
        "path M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4 transform=translate(327.93 66.50) scale(2.0833) fill=none stroke=[on-down] stroke-width=2 stroke-linecap=round stroke-linejoin=round",
        "text "Fortnite" x=220 y=137.4 fill=[ink] font-size=25 font-weight=600",
        "text "Dominograph" x=40 y=612 fill=[muted] font-size=19 font-weight=400",
      ]
    `);
  });
});

it('zones beside each other are halved as evenly as can be; one alone stands alone', () => {
  const zone = (title: string, groups: number, first: number) => ({
    title,
    groups: Array.from({ length: groups }, (_, i) => ({
      ...{ key: `${title}${i}`, title: `${title} ${i}`, members: [first + i] },
    })),
  });
  const halves = (...sizes: number[]) => {
    let next = 0;
    const zones = sizes.map((size, i) => zone('ABCD'[i]!, size, (next += size) - size));
    const labels = Array.from({ length: next }, (_, i) => `Part ${i}`);
    const layout = layoutBoard({ zones, labels, start: 0, known: [], dependencies: [] }, 'columns');
    const looks = labels.map(() => CALM);
    const all = { ...frame, looks, combs: [], groups: labels.map(() => count(0, 1)) };
    const { children } = drawCard({ layout, words: { ...words, labels }, frame: all, text: boardEn }, around, ink);
    return children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'g') return [];
      const titles = marks(child).filter((line) => /^text "[A-D]"/.test(line));
      return [`${titles.map((line) => line[6]).join('')} ${String(child.attributes['transform'])}`];
    });
  };
  expect([halves(3), halves(2, 2), halves(1, 1, 4), halves(4, 1, 1), halves(2, 2, 2, 2)]).toMatchInlineSnapshot(`
    [
      [
        "A translate(8.0 150.52)",
      ],
      [
        "A translate(16.0 150.52)",
        "B translate(594.0 150.52)",
      ],
      [
        "AB translate(16.0 150.52)",
        "C translate(594.0 150.52)",
      ],
      [
        "A translate(16.0 150.52)",
        "BC translate(594.0 150.52)",
      ],
      [
        "AB translate(16.0 150.52)",
        "CD translate(594.0 150.52)",
      ],
    ]
  `);
});

it('a board of bars shows each group by its states', () => {
  const bars = layoutBoard(board, 'bars');
  const grid = boardGrid(bars, { width: 900, mode: 'columns' });
  expect(marks(drawBoard({ grid, words, frame, text: boardEn }, ink)).slice(2)).toMatchInlineSnapshot(`
    [
      "path M308.8 30L306.3 30 stroke=[spine] stroke-width=2",
      "path M308.8 30L608.2 30 stroke=[spine] stroke-width=2",
      "path M306.3 30L306.3 63.1 stroke=[tine] stroke-width=1.4",
      "path M306.3 63.1L310.5 63.1 stroke=[tine] stroke-width=1.4 stroke-dasharray=3 2",
      "path M315.3 63.1L309.3 65.6L309.3 60.6Z fill=[tine]",
      "path M608.2 30L608.2 63.1 stroke=[down] stroke-width=1.4",
      "path M608.2 63.1L609.9 63.1 stroke=[down] stroke-width=1.4",
      "path M614.7 63.1L608.7 65.6L608.7 60.6Z fill=[down]",
      "circle cx=308.8 cy=30 r=2.6 fill=[spine]",
      "text "Inside" x=16 y=17 fill=[ink] font-size=15 font-weight=700",
      "rect x=16 y=23.9 width=269.3 height=1.2 fill=[ink]",
      "text "Services" x=315.3 y=17 fill=[ink] font-size=15 font-weight=700",
      "rect x=315.3 y=23.9 width=269.3 height=1.2 fill=[ink]",
      "path M295.8 12.5L304.3 12.5M301.3 9.5L304.8 12.5L301.3 15.5 fill=none stroke=[muted] stroke-width=1.2",
      "text "Apps" x=614.7 y=17 fill=[ink] font-size=15 font-weight=700",
      "rect x=614.7 y=23.9 width=269.3 height=1.2 fill=[ink]",
      "path M595.2 12.5L603.7 12.5M600.7 9.5L604.2 12.5L600.7 15.5 fill=none stroke=[muted] stroke-width=1.2",
      "text "DNS" x=16 y=46.7 fill=[muted] font-size=11.5 font-weight=600",
      "text "1 of 1" x=285.3 y=46.7 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
      "text "Data and machines" x=315.3 y=46.7 fill=[muted] font-size=11.5 font-weight=600",
      "text "2 of 2" x=584.7 y=46.7 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
      "text "Social" x=614.7 y=46.7 fill=[muted] font-size=11.5 font-weight=600",
      "text "1 of 1" x=884 y=46.7 fill=[ink] font-size=11.5 font-weight=700 text-anchor=end",
      "text "Games" x=614.7 y=90.1 fill=[muted] font-size=11.5 font-weight=600",
      "text "1" x=884 y=90.1 fill=[faint] font-size=11.5 font-weight=400 text-anchor=end",
      "rect x=16 y=53.7 width=269.3 height=18.7 fill=[chip]",
      "rect x=16 y=53.7 width=269.3 height=18.7 fill=[down]",
      "rect x=285.3 y=53.7 width=0 height=18.7 fill=[deg]",
      "rect x=285.3 y=53.7 width=0 height=18.7 fill=[min-b]",
      "rect x=285.3 y=53.7 width=0 height=18.7 fill=[blue]",
      "rect x=285.3 y=53.7 width=0 height=18.7 fill=[min]",
      "rect x=16 y=53.7 width=269.3 height=18.7 rx=3 fill=none stroke=[line] stroke-width=1",
      "rect x=315.3 y=53.7 width=269.3 height=18.7 fill=[chip]",
      "rect x=315.3 y=53.7 width=269.3 height=18.7 fill=[down]",
      "rect x=584.7 y=53.7 width=0 height=18.7 fill=[deg]",
      "rect x=584.7 y=53.7 width=0 height=18.7 fill=[min-b]",
      "rect x=584.7 y=53.7 width=0 height=18.7 fill=[blue]",
      "rect x=584.7 y=53.7 width=0 height=18.7 fill=[min]",
      "rect x=315.3 y=53.7 width=269.3 height=18.7 rx=3 fill=none stroke=[line] stroke-width=1",
      "rect x=614.7 y=53.7 width=269.3 height=18.7 fill=[chip]",
      "rect x=614.7 y=53.7 width=269.3 height=18.7 fill=[down]",
      "rect x=884 y=53.7 width=0 height=18.7 fill=[deg]",
      "rect x=884 y=53.7 width=0 height=18.7 fill=[min-b]",
      "rect x=884 y=53.7 width=0 height=18.7 fill=[blue]",
      "rect x=884 y=53.7 width=0 height=18.7 fill=[min]",
      "rect x=614.7 y=53.7 width=269.3 height=18.7 rx=3 fill=none stroke=[line] stroke-width=1",
      "rect x=614.7 y=97.1 width=269.3 height=18.7 fill=[chip]",
      "rect x=614.7 y=97.1 width=0 height=18.7 fill=[down]",
      "rect x=614.7 y=97.1 width=0 height=18.7 fill=[deg]",
      "rect x=614.7 y=97.1 width=0 height=18.7 fill=[min-b]",
      "rect x=614.7 y=97.1 width=0 height=18.7 fill=[blue]",
      "rect x=614.7 y=97.1 width=0 height=18.7 fill=[min]",
      "rect x=614.7 y=97.1 width=269.3 height=18.7 rx=3 fill=none stroke=[line] stroke-width=1",
    ]
  `);
});
