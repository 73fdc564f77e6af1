import { DotLexer, type DotToken } from './dot-lex';
import { DOT_START } from './dot-start';
import type { Report } from './finding';
import type { SourceFile } from './types';

type DotAttributes = ReadonlyMap<string, string>;
export interface DotNode {
  readonly id: string;
  readonly at: number;
  /** Label of the innermost cluster it stands in. */
  group: string | null;
  readonly attributes: Map<string, string>;
}
export interface DotEdge {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly attributes: DotAttributes;
}
export interface DotGraph {
  name: string;
  directed: boolean;
  readonly attributes: Map<string, string>;
  readonly nodes: Map<string, DotNode>;
  readonly edges: DotEdge[];
  /** Edges beyond what is kept: a set of nodes against a set of nodes multiplies. */
  surplus: number;
}

const MOST_EDGES = 400_000;
const MOST_LEVELS = 200;
const MOST_ERRORS = 20;
const NONE: DotAttributes = new Map();

interface Scope {
  /** What its label says; the last one counts. */
  label: string | null;
  edge: DotAttributes;
  /** Nodes named in it, for a set at one end of an edge. */
  readonly members: Set<string>;
}
class Stop extends Error {}

/**
 * The first graph in a text of the Graphviz language, whatever stands around it; a mistake is told with its place and
 * the next line is read. Linear; chains of any length; sets of nodes are multiplied out.
 * @see Graphviz, "The DOT Language" (grammar)
 */
export function parseDot(file: SourceFile, report: Report): DotGraph | null {
  const start = DOT_START.exec(file.text);
  if (start === null) {
    report.error('dot-syntax', file, { at: 0, allowed: 'graph', subject: file.text.trimStart().slice(0, 20) });
    return null;
  }
  return new DotReader(file, report, start.index).read();
}

class DotReader {
  private readonly lexer: DotLexer;
  private token: DotToken;
  private errors = 0;
  private readonly graph: DotGraph = {
    name: '',
    directed: true,
    attributes: new Map(),
    nodes: new Map(),
    edges: [],
    surplus: 0,
  };

  constructor(
    private readonly file: SourceFile,
    private readonly report: Report,
    start: number,
  ) {
    this.lexer = new DotLexer(file.text, start);
    this.token = this.lexer.next();
  }

  read(): DotGraph | null {
    if (this.word('strict')) this.step();
    this.graph.directed = this.word('digraph');
    this.step();
    if (this.named()) {
      this.graph.name = this.token.text;
      this.step();
    }
    try {
      this.expect('{');
      this.statements({ label: null, edge: NONE, members: new Set() }, 0);
      if (this.word('digraph') || this.word('graph') || this.word('strict'))
        this.report.warn('dot-second-graph', this.file, { at: this.token.at });
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    return this.graph;
  }

  private step = (): void => {
    this.token = this.lexer.next();
  };
  private is = (text: string): boolean => this.token.kind === 'sign' && this.token.text === text;
  private word = (text: string): boolean =>
    this.token.kind === 'id' && !this.token.quoted && this.token.text.toLowerCase() === text;

  private named = (): boolean => this.token.kind === 'id';

  private fail(allowed: string): never {
    const { kind, text, at } = this.token;
    if (kind === 'end') this.report.error('dot-cut', this.file, { at: Math.max(0, at - 1), allowed });
    else this.report.error('dot-syntax', this.file, { at, subject: text, allowed });
    throw new Stop();
  }
  private expect(sign: string): void {
    if (!this.is(sign)) this.fail(sign);
    this.step();
  }

  /** Up to and with the closing brace. */
  private statements(scope: Scope, depth: number): void {
    if (depth > MOST_LEVELS) {
      this.report.error('too-deep', this.file, { at: this.token.at, allowed: String(MOST_LEVELS) });
      throw new Stop();
    }
    for (;;) {
      while (this.is(';') || this.is(',')) this.step();
      if (this.is('}')) return this.step();
      if (this.token.kind === 'end') this.fail('}');
      try {
        this.statement(scope, depth);
      } catch (error) {
        if (!(error instanceof Stop) || ++this.errors >= MOST_ERRORS || this.lexer.atEnd) throw error;
        this.lexer.skipLine();
        this.step();
      }
    }
  }

  private statement(scope: Scope, depth: number): void {
    const at = this.token.at;
    for (const kind of ['node', 'edge', 'graph'] as const)
      if (this.word(kind)) {
        this.step();
        const said = this.attributes();
        if (kind === 'edge') scope.edge = new Map([...scope.edge, ...said]);
        if (kind === 'graph' && depth > 0) scope.label = said.get('label') ?? scope.label;
        if (kind === 'graph' && depth === 0) said.forEach((value, key) => this.graph.attributes.set(key, value));
        return;
      }
    const ends = [this.end(scope, depth)];
    if (ends[0] !== undefined && this.is('=')) return this.setting(scope, depth, ends[0]);
    while (this.is('->') || this.is('--')) {
      if (this.is('->') !== this.graph.directed)
        this.report.error('dot-operator', this.file, {
          at: this.token.at,
          subject: this.token.text,
          allowed: this.graph.directed ? '->' : '--',
        });
      this.step();
      ends.push(this.end(scope, depth));
    }
    const own = this.is('[') ? this.attributes() : NONE;
    if (ends.length === 1) {
      const [only] = ends[0] ?? [];
      if (own.size > 0 && only !== undefined)
        own.forEach((value, key) => this.graph.nodes.get(only)?.attributes.set(key, value));
      return;
    }
    const attributes = scope.edge.size === 0 ? own : new Map([...inherited(scope.edge), ...own]);
    for (let step = 1; step < ends.length; step++)
      for (const from of ends[step - 1] ?? [])
        for (const to of ends[step] ?? []) {
          if (this.graph.edges.length >= MOST_EDGES) this.graph.surplus++;
          else this.graph.edges.push({ from, to, at, attributes });
        }
  }

  /** `label = "…"` in a graph or cluster. The name was read as a node; take that back. */
  private setting(scope: Scope, depth: number, ends: readonly string[]): void {
    const [key = ''] = ends;
    const node = this.graph.nodes.get(key);
    if (node && this.fresh === node) this.graph.nodes.delete(key);
    scope.members.delete(key);
    this.step();
    if (!this.named()) this.fail('value');
    if (depth === 0) this.graph.attributes.set(key, this.token.text);
    else if (key === 'label') scope.label = this.token.text;
    this.step();
  }
  private fresh: DotNode | null = null;

  /** The nodes at one end of an edge: one, or all of a subgraph. */
  private end(scope: Scope, depth: number): readonly string[] {
    if (this.word('subgraph') || this.is('{')) return this.subgraph(scope, depth);
    if (!this.named()) this.fail('node');
    const { text: id, at } = this.token;
    this.step();
    while (this.is(':')) {
      this.step();
      if (!this.named()) this.fail('port');
      this.step();
    }
    scope.members.add(id);
    const node = this.graph.nodes.get(id);
    this.fresh = null;
    if (node === undefined) {
      this.fresh = { id, at, group: null, attributes: new Map() };
      this.graph.nodes.set(id, this.fresh);
    }
    return [id];
  }

  private subgraph(scope: Scope, depth: number): readonly string[] {
    let name = '';
    if (this.word('subgraph')) {
      this.step();
      if (this.named()) {
        name = this.token.text;
        this.step();
      }
    }
    this.expect('{');
    const inner: Scope = { label: null, edge: scope.edge, members: new Set() };
    this.statements(inner, depth + 1);
    const group = name.startsWith('cluster') ? (inner.label ?? name.replace(/^cluster[_-]?/, '')) : null;
    for (const id of inner.members) {
      scope.members.add(id);
      const node = this.graph.nodes.get(id);
      if (node && group !== null && group !== '') node.group ??= group;
    }
    return [...inner.members];
  }

  /** `[a=b, c="d"; e]`, several in a row. */
  private attributes(): Map<string, string> {
    const read = new Map<string, string>();
    while (this.is('[')) {
      this.step();
      while (!this.is(']')) {
        if (this.is(',') || this.is(';')) {
          this.step();
          continue;
        }
        if (!this.named()) this.fail('attribute');
        const key = this.token.text;
        this.step();
        if (this.is('=')) {
          this.step();
          if (!this.named()) this.fail('value');
          read.set(key, this.token.text);
          this.step();
        } else read.set(key, 'true');
      }
      this.step();
    }
    return read;
  }
}

/** Of what holds for all edges of a part, the direction alone means something; a style for all says nothing of one. */
function inherited(edge: DotAttributes): [string, string][] {
  const dir = edge.get('dir');
  return dir === undefined ? [] : [['dir', dir]];
}
