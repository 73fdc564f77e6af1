import { THEMES, type Theme } from '../../state/preferences.svelte';

/** What a host page may ask of the embed; the messages of docs/embedding.md, version 1. */
export type Command =
  | { readonly command: 'fail'; readonly ids: readonly string[] }
  | { readonly command: 'goto'; readonly to: Goal }
  | { readonly command: 'play'; readonly chapter: string | null }
  | { readonly command: 'theme'; readonly theme: Theme }
  | { readonly command: 'reset' | 'pause' | 'next' | 'prev' };

/** A step of the engine counted from 0 (nothing has happened), with a part of it; part 0 is the whole of it. */
export interface StepGoal {
  readonly step: number;
  readonly part: number;
}
/** A step, a chapter by number or id, or an instant of the record. */
export type Goal = StepGoal | { readonly chapter: string } | { readonly time: string };

const LONGEST = 256;
const MOST_IDS = 50;

/** The command in a message; null for anything else. Never throws, whatever was sent. */
export function readCommand(data: unknown): Command | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  if (fields.get('type') !== 'dominograph:command' || fields.get('v') !== 1) return null;
  const command = fields.get('command');
  switch (command) {
    case 'reset':
    case 'pause':
    case 'next':
    case 'prev':
      return { command };
    case 'play': {
      const chapter = fields.get('chapter');
      return { command, chapter: typeof chapter === 'number' ? String(chapter) : wordOf(chapter) };
    }
    case 'theme': {
      const theme = THEMES.find((name) => name === fields.get('theme'));
      return theme ? { command, theme } : null;
    }
    case 'fail': {
      const ids = readIds(fields.get('ids'));
      return ids.length > 0 ? { command, ids } : null;
    }
    case 'goto': {
      const to = readGoal(fields.get('to'));
      return to && { command, to };
    }
    default:
      return null;
  }
}

/** `5`, `"5"`, `"6.2"`, `"chapter:2"`, `"chapter:the-race"`, `"11:14"`, `"2025-10-20T11:14Z"`. */
export function readGoal(value: unknown): Goal | null {
  const text = Number.isInteger(value) ? String(value) : wordOf(value);
  if (text === null) return null;
  const step = readStep(text);
  if (step) return step;
  if (text.startsWith('chapter:') && text.length > 8) return { chapter: text.slice(8) };
  return /^(\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}Z?$/.test(text) ? { time: text } : null;
}

export function readStep(text: string): StepGoal | null {
  const [, step, part] = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  return step === undefined ? null : { step: Number(step), part: Number(part ?? 0) };
}

/** Ids as a list, or in one text with commas between them; each once. */
export function readIds(value: unknown): readonly string[] {
  const listed: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const ids = listed.map(wordOf).filter((id) => id !== null);
  return [...new Set(ids)].slice(0, MOST_IDS);
}

const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null;
