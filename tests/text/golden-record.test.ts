import { expect, it } from 'vitest';
import type { Language } from '../../src/catalog/parts';
import { chaptersOf } from '../../src/story/chapters';
import { differencesOf } from '../../src/story/differences';
import { inputsOf } from '../../src/story/model-inputs';
import { ticksOf } from '../../src/story/record-course';
import { clockOf, sayReports } from '../../src/story/say-record';
import { tableOf } from '../../src/story/tables';
import { thirdOfCascade, thirdOfRecord, thirdOfSelected, type ThirdWords } from '../../src/story/third';
import { recordTimeline, wavesTimeline } from '../../src/story/timeline';
import { hereOf, tellChapters } from '../../src/story/told';
import { sayEvidence } from '../../src/story/words';
import { sayWave } from '../../src/story/say-wave';
import { boardDe } from '../../src/text/board/de';
import { boardEn } from '../../src/text/board/en';
import { de as checkDe } from '../../src/text/check/de';
import { en as checkEn } from '../../src/text/check/en';
import { de } from '../../src/text/de';
import { en } from '../../src/text/en';
import { frameDe } from '../../src/text/frame/de';
import { frameEn } from '../../src/text/frame/en';
import { de as shareDe } from '../../src/text/share/de';
import { en as shareEn } from '../../src/text/share/en';
import { cascade, record, replayed, story } from '../story/support';
import { tape } from '../support/stories';

const WORDS = {
  en: { frame: frameEn, board: boardEn, text: en, check: checkEn, share: shareEn },
  de: { frame: frameDe, board: boardDe, text: de, check: checkDe, share: shareDe },
};
const lines = (title: string, rows: readonly (readonly string[])[]): string =>
  [`== ${title}`, ...rows.map((row) => row.filter((part) => part !== '').join(' | '))].join('\n');
const third = ({ number, unit, counted, now, lead, rest, brief, source, place, note }: ThirdWords): string[] => [
  [number, unit].filter((part) => part !== '').join(' '),
  ...[`${counted}${now}`, lead, rest, brief, source, place, note],
];

/** Everything that is said of the record of an outage, and of a cascade beside its captions, as a reader sees it. */
function tell(id: string, language: Language): string {
  const told = story(id, language);
  const { core, details, index } = told;
  const { frame, board, text, check, share } = WORDS[language];
  const its = tape(id, language);
  const course = record(told);
  const chapters = chaptersOf(core.when!, its, details!, course);
  const clock = clockOf(told, course);
  const model = replayed(told)!;
  const end = ticksOf(core.when!, core.when!.end_utc);
  const instants = [...chapters.flatMap(({ from, to }) => [from, Math.round((from + to) / 2)]), end, course.end];
  const timeline = recordTimeline(told, course, course.end, chapters, 'said', { frame, board });
  const run = cascade(told);
  const waves = [0, ...run.waves.map((_, at) => at + 1)];
  const plain = thirdOfCascade(told, run, run.length, sayWave(told, run, run.length), null, { frame, board });
  const { lead, parts, metrics, rows } = differencesOf(told, course, model, clock, check);
  const inputs = inputsOf(model, clock, language, check);
  const small = cascade(told, [core.story.show.find((shown) => shown !== core.root) ?? core.root]);
  return `${[
    lines(core.title, [[hereOf(told)], [sayEvidence(told)]]),
    lines(
      'chapters',
      tellChapters(told, its).map(({ title, when, text: said, sources }) => [
        ...[title, when, said],
        sources.map(({ id: source }) => source).join(' '),
      ]),
    ),
    lines(
      'lower third of the record',
      instants.map((time) => third(thirdOfRecord(told, course, time, chapters, { frame, board }))),
    ),
    lines(
      'reports as they are said',
      course.waves.map((_, at) => {
        const { head, short, source } = sayReports(told, course, at + 1, clock);
        return [source, head, short === head ? '' : short];
      }),
    ),
    lines('timeline of the record', [
      timeline.hours.map(({ word }) => word),
      timeline.fixed ? [timeline.fixed.word, timeline.fixed.toCome] : ['no fix'],
      [String(timeline.time === timeline.end), String(timeline.end - timeline.start)],
      ...timeline.reports.map(({ time, ...counts }) => [String(time), Object.values(counts).join(' ')]),
    ]),
    lines(
      'lower third of the cascade',
      waves.map((cursor) =>
        third(
          thirdOfCascade(
            told,
            run,
            cursor,
            sayWave(told, run, cursor),
            cursor % 2 === 0 ? null : sayWave(told, run, cursor).short,
            { frame, board },
          ),
        ),
      ),
    ),
    lines(
      'bars of the cascade',
      [wavesTimeline(run, run.length, board, small)].flatMap(({ said, bars, without }) => [
        [said],
        ...[bars, without].map((all) => all.map(({ count, down, kind }) => `${kind} ${down} of ${count}`)),
      ]),
    ),
    lines(
      'lower third of what is selected',
      core.story.show
        .slice(0, 12)
        .map((shown) => third(thirdOfSelected(told, run, run.length, index.indexOf(shown), plain, frame))),
    ),
    lines('record and model', [
      [lead],
      parts,
      ...metrics.map(({ name, values }) => [name, ...values]),
      ...rows.map(({ name, verdict, recorded, modelled, why }) => [verdict, name, recorded, modelled, why]),
    ]),
    lines('what the model rests on', [
      ...inputs.notes.map(({ heading, texts }) => [heading, String(texts.length)]),
      ...inputs.script.map(({ when, text: said, by }) => [when, by, said]),
      ...inputs.parameters.map(({ what, value, provenance }) => [what, value, provenance]),
    ]),
    lines(
      'tables',
      [course, small].flatMap((of) => {
        const table = tableOf(told, of, text, share);
        return [table.columns, ...table.rows.slice(0, 40).map((row) => row.map(String))];
      }),
    ),
  ].join('\n\n')}\n`;
}

it.each<[string, Language]>([
  ['fastly-2021-06-08', 'en'],
  ['rogers-2022-07-08', 'de'],
])('the record of %s is told in %s as it was', async (id, language) => {
  await expect(tell(id, language)).toMatchFileSnapshot(`golden/record/${id}.${language}.txt`);
});
