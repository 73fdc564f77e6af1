import type { Camera } from '../../layout/camera';
import { rings, scopePort } from '../../layout/rings';
import type { tiers } from '../../layout/tiers';
import type { Layout } from '../../layout/types';
import type { Glyph } from '../../model/incident';
import type { Explorer } from '../../state/explorer.svelte';
import type { Text } from '../../text/texts';
import type { ShownHealth } from '../../theme/health';
import { readFrame, type ReadFrame } from '../../view/still/read-frame';
import { layoutItemsOf } from '../../layout/network/layout-items';
import { linesOf, tokensOf, type Line } from '../../layout/network/lines';
import { sceneOf, type Scene } from '../../layout/network/scene';
import type { TravellingToken } from '../../view/map/tokens';
import { sizesOf } from '../../layout/network/sizes';
import { chainDependencies } from './words/chain';
import { movesOf, trailOf } from './words/steps';
import type { StoryIndex } from './words/story-index';

/** What the picture is made from; getters, so that it follows what the reader does. */
interface Source {
  readonly explorer: Explorer;
  readonly index: StoryIndex;
  readonly text: Text;
  readonly health: readonly ShownHealth[];
  /** What the model says beside the record; null where there is no record on screen. */
  readonly modelled: readonly ShownHealth[] | null;
  /** Components with a fault of the reader's that counts now. */
  readonly faults: ReadonlySet<number>;
  /** Components that changes of the reader's keep from failing. */
  readonly held: ReadonlySet<number>;
  /** Components that the words on screen speak of. */
  readonly focus: ReadonlySet<number>;
  /** True while trouble travels: then nothing is dimmed for a selection. */
  readonly playing: boolean;
}

/** The map of one visit: what is on it, where, and how it looks at the cursor. */
export class Picture {
  /** Width of the map's box over its height; set once the box is known, and when it changes much. */
  aspect = $state(1.7);
  /** Show only components of this health; null for all. */
  only = $state<ShownHealth | null>(null);
  /** Where the reader looks; null while the whole picture is shown. */
  camera = $state.raw<Camera | null>(null);
  /** Where a link looks, null for everything, and in which picture; null once the reader has moved on. */
  #asked = $state.raw<{ readonly at: Camera | null; readonly picture: string } | null>(null);
  readonly #from: Source;
  /** The layered layout; it comes when it is first asked for. */
  #tiers = $state.raw<typeof tiers | null>(null);

  constructor(source: Source) {
    this.#from = source;
  }

  /** The map's box has another shape. Small changes are none: the picture is not rearranged for a taller caption. */
  reshape = (aspect: number): void => {
    const held = Math.min(2.2, Math.max(0.55, aspect));
    if (Math.abs(Math.log(held / this.aspect)) > 0.2) this.aspect = Math.round(held * 10) / 10;
  };
  /** Fetch what an arrangement needs. */
  prepare = async (arrangement: 'rings' | 'tiers'): Promise<void> => {
    if (arrangement === 'tiers') this.#tiers ??= (await import('../../layout/tiers')).tiers;
  };

  /** Changes where the view has to be fitted anew. */
  readonly key: string = $derived.by(() => {
    const { core, choices, isolated, selected } = this.#from.explorer;
    return `${core.id} ${choices.arrangement} ${choices.detail} ${isolated ? selected : ''}`;
  });
  /** Where a link looks in the picture that is shown. */
  readonly asked: { readonly at: Camera | null } | null = $derived.by(() =>
    this.#asked?.picture === this.key ? this.#asked : null,
  );
  /** A link looks there, in the picture as it is now. */
  lookAt = (at: Camera | null): void => {
    this.#asked = { at, picture: this.key };
    this.camera = at;
  };
  /** The map shows this now. */
  moved = (camera: Camera | null): void => {
    if (this.asked && camera !== this.asked.at) this.#asked = null;
    this.camera = camera;
  };

  readonly scene: Scene = $derived.by(() =>
    sceneOf(this.#from.explorer.core, this.#from.explorer.choices.detail, this.#from.explorer.choices.open),
  );
  readonly sizes: readonly number[] = $derived.by(() => sizesOf(this.scene, this.#from.explorer.choices.detail));
  readonly inRings: boolean = $derived.by(
    () => this.#from.explorer.choices.arrangement === 'rings' || this.#tiers === null,
  );
  readonly layout: Layout = $derived.by(() => {
    const { scene, sizes, aspect } = this;
    const items = layoutItemsOf(scene, sizes);
    return this.inRings || !this.#tiers
      ? rings(items, scene.edges, { aspect, scopeItem: scene.scopeItem })
      : this.#tiers(items, scene.edges, { aspect, direction: aspect > 1 ? 'right' : 'up' });
  });
  readonly lines: readonly Line[] = $derived.by(() =>
    linesOf(this.scene, this.layout, this.inRings ? (item) => scopePort(this.layout, item) : null),
  );
  /** Lines behind which only soft dependencies stand. */
  readonly soft: readonly boolean[] = $derived.by(() => {
    const { dependencies } = this.#from.explorer.core;
    return this.scene.edges.map((edge) =>
      edge.dependencies.every((dependency) => dependencies[dependency]?.kind === 'soft'),
    );
  });
  readonly names: readonly string[] = $derived.by(() => {
    const { text, explorer } = this.#from;
    return this.scene.items.map(({ group, members: [first = -1], family, ring }) =>
      group ? text.groupName(text.family[family], ring) : (explorer.core.components[first]?.short ?? ''),
    );
  });
  readonly glyphs: readonly (Glyph | null)[] = $derived.by(() =>
    this.scene.items.map(({ group, members: [first = -1] }) =>
      group ? null : (this.#from.explorer.core.components[first]?.glyph ?? null),
    ),
  );
  /** Components inside closed groups. */
  readonly gathered: number = $derived.by(() =>
    this.scene.items.reduce((sum, { group, open, members }) => sum + (group && !open ? members.length : 0), 0),
  );

  /** Item of the selected component: itself, or the group that holds it. */
  readonly selected: number = $derived.by(() => {
    const { selected } = this.#from.explorer;
    return selected < 0 ? -1 : (this.scene.itemOf[selected] ?? -1);
  });
  readonly hidden: Uint8Array = $derived.by(() => {
    const { graph, isolated, selected } = this.#from.explorer;
    const { health } = this.#from;
    const hidden = new Uint8Array(graph.n);
    const near = isolated && selected >= 0 ? new Set([selected, ...this.#from.index.neighbours(selected)]) : null;
    for (let component = 0; component < graph.n; component++) {
      const far = near !== null && !near.has(component);
      if (far || (this.only !== null && health[component] !== this.only)) hidden[component] = 1;
    }
    return hidden;
  });
  readonly #chain: ReadonlySet<number> = $derived.by(() => {
    const { explorer, index, playing } = this.#from;
    const { selected, cursor, runGraph, cascade } = explorer;
    return selected < 0 || cursor === 0 || playing
      ? new Set<number>()
      : chainDependencies({ graph: runGraph, cascade, cursor, index }, selected);
  });
  readonly #trail: ReadonlySet<number> = $derived.by(() =>
    trailOf(this.#from.explorer.cascade, this.#from.index, this.#from.explorer.cursor),
  );
  readonly frame: ReadFrame = $derived.by(() => {
    const { stepOf } = this.#from.explorer;
    return readFrame(this.scene, {
      health: this.#from.health,
      modelled: this.#from.modelled,
      faults: this.#from.faults,
      held: this.#from.held,
      stepOf,
      trail: this.#trail,
      chain: this.#chain,
      hidden: this.hidden,
      selected: this.#from.playing ? -1 : this.selected,
    });
  });
  /** Items that the words on screen speak of. */
  readonly focus: ReadonlySet<number> = $derived.by(
    () => new Set([...this.#from.focus].map((component) => this.scene.itemOf[component] ?? -1)),
  );
  /** What is on its way in the coming step. */
  readonly travelling: readonly TravellingToken[] = $derived.by(() => {
    const { cascade, cursor } = this.#from.explorer;
    const moves = movesOf(cascade, this.#from.index, cursor);
    return tokensOf(
      this.lines,
      moves.map(({ dependency, kind }) => ({ edge: this.scene.edgeOf[dependency] ?? -1, kind })),
    );
  });
}
