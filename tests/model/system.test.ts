import { describe, expect, it } from 'vitest';
import { builds, type System } from '../../src/model/system';

const text = (en: string) => ({ en, de: en });
const component = (id: string): System['components'][number] => ({
  ...{ id, name: text(id), kind: 'cloud-service', family: 'data', glyph: 'storage', description: text(id) },
});
const row = (from: string, to: string, kind: 'hard' | 'soft' = 'hard') => ({
  ...{ from, to, kind, lag_minutes: 0, what: text('A call.') },
});
const choice = (from: string, to: string[]) => ({ from, to, need: 1, what: text('Either.') });
const system: System = {
  ...{ format: 'dominograph-system', version: 1, id: 'toy-shop', title: text('Shop'), summary: text('A shop.') },
  root: 'db',
  components: ['web', 'db', 'spare'].map(component),
  dependencies: [row('web', 'db'), row('spare', 'db')],
  redundancies: [choice('web', ['db', 'spare'])],
  variants: [
    {
      ...{ id: 'softer', title: text('Softer'), changes: [row('web', 'db', 'soft')] },
      add: { components: [component('cache')], dependencies: [row('web', 'cache')], redundancies: [] },
    },
    {
      ...{ id: 'more', title: text('More'), changes: [] },
      add: { components: [], dependencies: [], redundancies: [choice('spare', ['web', 'db'])] },
    },
  ],
};

describe('a made-up system with variants', () => {
  it('is a story as it is, and one for each variant, none of which has variants of its own', () => {
    expect(builds(system).map(({ id, title, variants }) => [id, title.en, variants])).toEqual([
      ['toy-shop', 'Shop', []],
      ['toy-shop-softer', 'Softer', []],
      ['toy-shop-more', 'More', []],
    ]);
    expect(builds(system)[0]).toEqual({ ...system, variants: [] });
  });
  it('a variant changes what it says in its place, adds the rest at the end, and keeps everything else', () => {
    const [, softer, more] = builds(system);
    expect(softer?.components.map(({ id }) => id)).toEqual(['web', 'db', 'spare', 'cache']);
    expect(softer?.dependencies).toEqual([row('web', 'db', 'soft'), row('spare', 'db'), row('web', 'cache')]);
    expect(softer?.redundancies).toEqual(system.redundancies);
    expect(more?.dependencies).toEqual(system.dependencies);
    expect(more?.redundancies).toEqual([...system.redundancies, choice('spare', ['web', 'db'])]);
    expect([softer?.root, softer?.summary, more?.components]).toEqual(['db', system.summary, system.components]);
  });
});
