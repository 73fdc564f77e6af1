import { describe, expect, it } from 'vitest';
import { Network, usualOf } from '../../src/state/network.svelte';

const camera = { x: 1, y: 2, zoom: 3 };

describe('the network', () => {
  it('shows an outage as rings and a reader’s own system as tiers, all of it', () => {
    const usual = { detail: 'all', open: [], camera: null };
    expect(usualOf({ kind: 'outage' })).toEqual({ arrangement: 'rings', ...usual });
    expect(usualOf({ kind: 'own' })).toEqual({ arrangement: 'tiers', ...usual });
    expect(new Network().moment()).toEqual(usualOf({ kind: 'outage' }));
  });
  it('is looked at whole again when it is laid out anew, and keeps the rest', () => {
    const network = new Network();
    network.show('story');
    network.toggleGroup('3:games');
    network.lookAt(camera);
    expect(network.camera).toEqual(camera);
    network.arrange('tiers');
    expect(network.moment()).toEqual({ arrangement: 'tiers', detail: 'story', open: ['3:games'], camera: null });
    network.lookAt(camera);
    network.show('all');
    expect([network.detail, network.arrangement, network.camera]).toEqual(['all', 'tiers', null]);
    expect(network.open).toEqual(new Set(['3:games']));
  });
  it('opens groups and closes them, one beside the other', () => {
    const network = new Network();
    network.toggleGroup('a');
    network.toggleGroup('b');
    expect(network.open).toEqual(new Set(['a', 'b']));
    network.toggleGroup('a');
    expect(network.open).toEqual(new Set(['b']));
  });
  it('is set as a link has it', () => {
    const network = new Network();
    const choices = { arrangement: 'tiers', detail: 'story', open: ['a'], camera } as const;
    network.set(choices);
    expect(network.moment()).toEqual(choices);
  });
});
