import type { OwnKind } from '../model/incident-words';
import { nearestWord } from '../model/nearest-word';
import {
  BY_FORCE,
  MOST_FILE_COMPONENTS,
  MOST_FILE_DEPENDENCIES,
  type FileComponent,
  type FileDependency,
  type FileRedundancy,
  type FileWhere,
  type Strength,
} from '../model/system-file';
import { cleanName, safeLink } from './clean';
import type { Report } from './finding';
import { placeOf } from './lines';
import { VIAS, type Draft, type FormatId, type Says, type SourceFile, type Via } from './types';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A file and an offset in it. */
export interface Spot {
  readonly file: SourceFile;
  readonly at: number;
}
export interface Need {
  readonly via: Via;
  readonly strength?: Strength | undefined;
  readonly when?: 'start' | undefined;
  readonly note?: string | null | undefined;
}
type About = Partial<Record<'name' | 'group' | 'owner' | 'note' | 'link', string | null | undefined>> & {
  readonly kind?: OwnKind | undefined;
  readonly weight?: number | null | undefined;
};

/**
 * Puts a draft together row by row: ids are told apart exactly, the same pair twice becomes one dependency (run before
 * start, known strength before unknown), a component that needs itself is left out and told. Constant time a row.
 */
export class Drafting {
  private readonly components = new Map<string, Mutable<FileComponent>>();
  private readonly numbers = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  private readonly dependencies: Mutable<FileDependency>[] = [];
  private readonly vias: number[] = [];
  private readonly redundancies: FileRedundancy[] = [];
  private repeated = 0;
  private surplus = 0;
  private title: string | undefined;
  private says: Says = { direction: false, strength: false, when: false, running: false };

  constructor(
    private readonly format: FormatId,
    says: Partial<Says>,
    private readonly report: Report,
  ) {
    this.say(says);
  }

  /** What else the format says by itself, where only the files tell. */
  say(more: Partial<Says>): void {
    this.says = { ...this.says, ...more };
  }

  get size(): number {
    return this.components.size;
  }
  has = (id: string): boolean => this.components.has(cleanName(id));
  get = (id: string): Readonly<FileComponent> | undefined => this.components.get(cleanName(id));

  name(title: string | null | undefined): void {
    const clean = cleanName(title ?? '', 300);
    if (clean !== '' && this.title === undefined) this.title = clean;
  }

  /** A component; what is said of one that is there already is added to what is known. Nothing for an empty id. */
  component(written: string, about: About, spot: Spot): void {
    const id = cleanName(written);
    if (id === '') return;
    if (id.length < written.trim().length)
      this.report.info('control-characters', spot.file, { at: spot.at, subject: id });
    let row = this.components.get(id);
    if (row === undefined) {
      row = { id, where: whereOf(spot) };
      this.numbers.set(id, this.components.size);
      this.components.set(id, row);
    }
    this.describe(row, about, spot);
  }

  private describe(row: Mutable<FileComponent>, about: About, spot: Spot): void {
    for (const key of ['name', 'group', 'owner', 'note'] as const) {
      const said = cleanName(about[key] ?? '', key === 'note' ? 2_000 : 500);
      if (said !== '' && row[key] === undefined && !(key === 'name' && said === row.id)) row[key] = said;
    }
    if (about.kind !== undefined) row.kind ??= about.kind;
    if (typeof about.weight === 'number' && about.weight >= 0 && about.weight <= 1e15) row.weight ??= about.weight;
    if (about.link === null || about.link === undefined) return;
    const link = safeLink(about.link);
    if (link !== null) row.link ??= link;
    else if (about.link.includes(':'))
      this.report.warn('unsafe-link', spot.file, { at: spot.at, subject: cleanName(about.link) });
  }

  /** `from` needs `to`; both become components if they are none yet. */
  need(fromWritten: string, toWritten: string, { via, strength = 'unknown', when, note }: Need, spot: Spot): void {
    spot.file.heard?.('rows', spot.at);
    const from = cleanName(fromWritten);
    const to = cleanName(toWritten);
    if (from === '' || to === '') return;
    if (from === to) return this.report.warn('self', spot.file, { at: spot.at, subject: from });
    for (const id of [from, to]) if (!this.components.has(id)) this.component(id, {}, spot);
    if (this.components.size > MOST_FILE_COMPONENTS || this.dependencies.length >= MOST_FILE_DEPENDENCIES) {
      this.surplus++;
      return;
    }
    const pair = this.pair(from, to);
    const before = this.pairs.get(pair);
    const bit = 1 << VIAS.indexOf(via);
    if (before !== undefined) {
      this.merge(this.dependencies[before]!, strength, when, note);
      if ((this.vias[before]! & bit) !== 0) this.repeated++;
      this.vias[before]! |= bit;
      return;
    }
    const row: Mutable<FileDependency> = { from, to, strength, lag_minutes: null };
    if (when) row.when = when;
    const said = cleanName(note ?? '', 2_000);
    if (said !== '') row.note = said;
    row.where = whereOf(spot);
    this.pairs.set(pair, this.dependencies.length);
    this.vias.push(bit);
    this.dependencies.push(row);
  }

  private merge(row: Mutable<FileDependency>, strength: Strength, when: Need['when'], note: Need['note']): void {
    if (when === undefined) delete row.when;
    if (BY_FORCE.indexOf(strength) > BY_FORCE.indexOf(row.strength)) row.strength = strength;
    const said = cleanName(note ?? '', 500);
    if (said !== '' && row.note !== said && (row.note ?? '').length < 200)
      row.note =
        row.note === undefined ? said : row.note.split('; ').includes(said) ? row.note : `${row.note}; ${said}`;
  }

  /** `fromWritten` needs one of `to`. */
  choice(fromWritten: string, to: readonly string[], strength: Strength, spot: Spot): void {
    const from = cleanName(fromWritten);
    const members = [...new Set(to.map((id) => cleanName(id)))].filter((id) => this.has(id) && id !== from);
    if (members.length < 2 || !this.has(from)) return;
    this.redundancies.push({ from, to: members, need: 1, strength, lag_minutes: null, where: whereOf(spot) });
  }

  private pair(from: string, to: string): number {
    return (this.numbers.get(from) ?? -1) * 2 ** 26 + (this.numbers.get(to) ?? -1);
  }

  /** The word that a dangling id probably meant. */
  nearest = (id: string): string | null =>
    this.components.size > 5_000 ? null : nearestWord(id, this.components.keys());

  /** Tells that an id is not listed: a component is made for it. */
  tellUnlisted(id: string, { file, at }: Spot, path = ''): void {
    if (!this.has(id)) this.report.warn('component-made', file, { at, path, subject: id, near: this.nearest(id) });
  }

  /** Ids that differ in letters of which the eye makes one stay two, and are told. */
  private tellLookAlikes(file: SourceFile): void {
    const seen = new Map<string, string>();
    for (const id of this.components.keys()) {
      const looks = id.normalize('NFKC').toLowerCase();
      const before = seen.get(looks);
      if (before === undefined) seen.set(looks, id);
      else this.report.info('look-alike', file, { subject: id, near: before });
    }
  }

  /** The draft; null, and an error, if there is nothing in it or too much. `file` is where such an error is told. */
  draft(file: SourceFile): Draft | null {
    if (this.repeated > 0) this.report.leave('duplicate-lines', '', this.repeated);
    const many = this.components.size > MOST_FILE_COMPONENTS;
    if (many || this.surplus > 0) {
      this.report.error('too-many', file, {
        subject: many ? 'components' : 'dependencies',
        count: many ? this.components.size : this.dependencies.length + this.surplus,
        allowed: String(many ? MOST_FILE_COMPONENTS : MOST_FILE_DEPENDENCIES),
      });
      return null;
    }
    if (this.components.size === 0) {
      if (!this.report.failed) this.report.error('no-components', file);
      return null;
    }
    if (this.dependencies.length === 0 && !this.report.failed) this.report.warn('no-dependencies', file);
    this.tellLookAlikes(file);
    const via = this.vias.map((bits) => VIAS.filter((_, index) => (bits & (1 << index)) !== 0));
    const addresses = via.filter((each) => each.includes('address'));
    const both = addresses.filter((each) => each.includes('start-order')).length;
    if (addresses.length > 0) this.report.note('addresses', addresses.length);
    if (both > 0) this.report.note('both-ways', both);
    return {
      format: this.format,
      says: this.says,
      system: {
        format: 'dominograph-system',
        version: 2,
        ...(this.title !== undefined && { title: this.title }),
        components: [...this.components.values()],
        dependencies: this.dependencies,
        redundancies: this.redundancies,
      },
      via,
    };
  }
}

/** From where a row came; of long paths the end, which tells most. */
export const whereOf = ({ file, at }: Spot): FileWhere => ({
  file: file.name.slice(-500),
  line: placeOf(file, at).line,
});
