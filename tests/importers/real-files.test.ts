import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readInputs, type Outcome } from '../../src/importers/read';
import { de } from '../../src/text/importers/de';
import { en } from '../../src/text/importers/en';
import { sayFindings } from '../../src/text/importers/say-import';
import { checkReading } from './support/check';

/** Files of other projects: the repository holds only what is its own. `samples.ts` has one of ours for each format. */
const FOLDER = '../shared/realfiles';

/**
 * For each file: format, components, dependencies, choices of several; or what it is, where it holds no graph. Numbers
 * were checked against INDEX.md and by hand: where they differ from a count of lines, the third column says why.
 */
const EXPECTED: Readonly<Record<string, readonly [string, string, string?]>> = {
  'apt-dot/chromium.dot': ['dot', '357 639 0', '844 arrows: 203 conflicts, 2 twice'],
  'apt-dot/python3-a-d.dot': ['dot', '3428 10305 0', '11828 arrows: 1259 conflicts, 264 twice'],
  'backstage/backstage-examples/all-components.yaml': ['not-a-graph', 'backstage-location'],
  'backstage/backstage-examples/artist-lookup-component.yaml': [
    'backstage',
    '2 1 0',
    'alone, its database is made and told',
  ],
  'backstage/backstage-examples/artists-db-resource.yaml': ['backstage', '1 0 0'],
  'backstage/backstage-examples/wayback-search-api.yaml': [
    'backstage',
    '1 0 0',
    'an API that nobody provides is a component',
  ],
  'backstage/backstage-examples/wayback-search-component.yaml': [
    'backstage',
    '2 1 0',
    'it provides one API and consumes another',
  ],
  'backstage/backstage-examples/www-artist-component.yaml': [
    'backstage',
    '2 1 0',
    'consumesApis names a component: told',
  ],
  'c4-plantuml/C4-PlantUML__percy--TestAllPlantUmlElements.puml': ['not-a-graph', 'plantuml'],
  'c4-plantuml/C4-PlantUML__samples--C4_Container_Diagram_Sample_-_bigbankplc.puml': ['not-a-graph', 'plantuml'],
  'cloudformation/aws-cloudformation-templates__ECS--EC2LaunchType--clusters--private-vpc.json': [
    'cloudformation',
    '42 62 0',
  ],
  'cloudformation/aws-cloudformation-templates__Solutions--WebApp--webapp.json': ['cloudformation', '42 57 0'],
  'compose/awesome-compose__nginx-golang-mysql--compose.yaml': ['compose', '3 2 0'],
  'compose/awesome-compose__react-express-mysql--compose.yaml': ['compose', '3 2 0'],
  'compose/opentelemetry-demo__compose.yaml': ['compose', '20 56 0', '46 in depends_on, 10 more from addresses alone'],
  'csv/graph__sample-data--air-routes-latest-nodes.csv': ['not-a-graph', 'node-table'],
  'csv/graph__sample-data--tree-with-500-nodes-edges.csv': ['csv', '500 499 0'],
  'cyclonedx/bom-examples__SBOM--cern-lhc-vdm-editor-e564943--bom.json': [
    'cyclonedx',
    '44 0 0',
    '43 and their subject; it lists no dependencies',
  ],
  'cyclonedx/bom-examples__SaaSBOM--apigateway-microservices-datastores--bom.json': [
    'cyclonedx',
    '7 6 0',
    'one service with services inside',
  ],
  'd2/d2__docs--examples--wcc--wcc.d2': ['not-a-graph', 'd2'],
  'dbt/dbt-docs__data--manifest.json': ['not-a-graph', 'dbt-manifest'],
  'depcruise/dependency-cruiser__test--report--dot--flat-level--__mocks__--rxjs.json': ['depcruise', '456 1454 0'],
  'depcruise/dependency-cruiser__test--report--dot--module-level--__mocks__--dependency-cruiser-2022-07-17-focus-me.json':
    ['depcruise', '356 593 0', '360 rows: four files are there twice'],
  'dot/dependency-cruiser__test--report--dot--folder-level--__fixtures__--rxjs.dot': ['dot', '20 70 0'],
  'dot/likec4__packages--layouts--src--graphviz--__snapshots__--ElementViewPrinter-cloud3levels.dot': ['dot', '7 6 0'],
  'drawio/drawio-diagrams__blog--mermaid-examples.drawio': [
    'not-a-graph',
    'drawio-empty',
    'five pages of pictures without arrows',
  ],
  'drawio/drawio-diagrams__templates--gcp--dev_test_jenkins_in_k8s.xml': [
    'drawio',
    '24 19 0',
    '69 cells: icons and words lie on cards',
  ],
  'gexf/sigma.js__packages--storybook--public--arctic.gexf': ['gexf', '1715 6676 0'],
  'grafana/nodegraph-api-plugin__example--api--python--run.py': ['not-a-graph', 'grafana-data'],
  'graphml/graph__sample-data--air-routes-small-latest.graphml': ['graphml', '47 1390 0'],
  'graphml/graph__sample-data--epl-2013-2014.graphml': ['graphml', '33 420 0', '423 edges: three twice'],
  'helm-istio/istio__samples--bookinfo--networking--bookinfo-gateway.yaml': [
    'kubernetes',
    '3 2 0',
    'gateway, its route, and where that leads',
  ],
  'helm-istio/microservices-demo__helm-chart--templates--checkoutservice.yaml': ['not-a-graph', 'helm-template'],
  'jaeger/jaeger-ui__packages--jaeger-ui--src--components--DependencyGraph--sample_data--large.json': [
    'dependency-links',
    '1238 4271 0',
  ],
  'jaeger/jaeger-ui__packages--jaeger-ui--src--components--DependencyGraph--sample_data--small.json': [
    'dependency-links',
    '8 7 0',
  ],
  'jgf/json-graph-specification__examples--les_miserables.json': ['node-link', '77 254 0'],
  'jgf/json-graph-specification__examples--usual_suspects.json': ['node-link', '2 1 0'],
  'kiali/kiali__graph--api--testdata--test_ambient_graph.expected': ['kiali', '4 5 0'],
  'kiali/kiali__graph--api--testdata--test_versioned_app_graph.expected': [
    'kiali',
    '13 15 0',
    '14 nodes with a box, 18 edges with three inside one',
  ],
  'kubernetes/istio__samples--bookinfo--platform--kube--bookinfo.yaml': [
    'kubernetes',
    '7 0 1',
    'no address says who needs whom; reviews is a choice of three',
  ],
  'kubernetes/microservices-demo__release--kubernetes-manifests.yaml': [
    'kubernetes',
    '12 16 0',
    'twelve workloads, services folded into them',
  ],
  'likec4/likec4__apps--playground--src--examples--bigbank--bigbank.c4': ['not-a-graph', 'likec4-dsl'],
  'likec4/likec4__examples--multi-project--boutique--model.c4': ['not-a-graph', 'likec4-dsl'],
  'mermaid/dependency-cruiser__test--report--mermaid--__mocks__--dependency-cruiser-2019-01-14.mmd': [
    'mermaid',
    '108 205 0',
  ],
  'mermaid/opentelemetry.io__content--en--docs--demo--architecture.md': [
    'mermaid',
    '26 37 0',
    'the first of three diagrams',
  ],
  'neo4j/graph-notebook__src--graph_notebook--seed--queries--propertygraph--gremlin--security-graph--1_edges.txt': [
    'not-a-graph',
    'gremlin',
  ],
  'neo4j/network-management__scripts--network-management.cypher': ['not-a-graph', 'cypher'],
  'node-link/sigma.js__packages--demo--public--dataset.json': ['node-link', '2085 5409 0'],
  'node-link/vega-datasets__data--miserables.json': ['node-link', '77 254 0'],
  'otlp/opentelemetry-proto__examples--trace.json': ['otlp', '1 0 0', 'one span'],
  'spdx/spdx-examples__software--example6--spdx2.2--example6-bin.spdx': [
    'spdx',
    '1 0 0',
    'it links to what is in other documents',
  ],
  'spdx/spdx-examples__software--example8--spdx2.3--examplemaven-0.0.1.spdx.json': [
    'spdx',
    '6 5 0',
    '7 relations, two are no dependency',
  ],
  'spdx/spdx-examples__software--example9--spdx2.2--appbomination.spdx.json': [
    'spdx',
    '7 4 0',
    '14 relations, ten are no dependency',
  ],
  'structurizr/dsl__src--test--dsl--extend--workspace.json': ['structurizr', '5 0 0', 'it has no relations'],
  'structurizr/examples__dsl--amazon-web-services--workspace.dsl': ['not-a-graph', 'structurizr-dsl'],
  'structurizr/examples__dsl--microservices--workspace.dsl': ['not-a-graph', 'structurizr-dsl'],
  'terraform-dot/terraform-graph-beautifier__doc--config1.gv': ['dot', '4 2 0', 'variables and outputs folded'],
  'terraform-json/checkov__tests--terraform--graph--resources--modules_edges_tfplan--tfplan.json': [
    'terraform',
    '66 88 0',
  ],
  'terraform-json/checkov__tests--terraform--runner--resources--plan_with_utf_16_encoding--tfplan.json': [
    'terraform',
    '3 0 0',
  ],
  'terraform-json/infracost__cmd--infracost--testdata--azure_firewall_plan.json': ['terraform', '11 24 0'],
  'terraform-json/terraform-json__testdata--deep_module--plan.json': ['terraform', '1 0 0'],
  'terraform-json/terraform-json__testdata--has_changes--plan.json': ['terraform', '5 4 0'],
  'tfstate/inframap__generate--testdata--aws_state_cyclic.json': ['terraform', '19 20 0', 'with its ring'],
  'tfstate/terraform-json__testdata--no_changes--terraform.tfstate': [
    'terraform',
    '5 3 0',
    'one line follows from others',
  ],
  'zipkin/zipkin__zipkin-lens--testdata--smartthings-mobile-web-install.json': ['zipkin-spans', '16 28 0'],
  'zipkin/zipkin__zipkin-lens--testdata--yelp.json': ['zipkin-spans', '9 10 0'],
};

const counts = ({ draft }: Outcome): string =>
  draft
    ? `${draft.system.components.length} ${draft.system.dependencies.length} ${draft.system.redundancies.length}`
    : 'refused';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(`${folder}/${name}`).isDirectory() ? filesIn(`${folder}/${name}`) : [`${folder}/${name}`],
  );
}

if (!existsSync(FOLDER))
  it.skip(`real files (they belong to other projects, are no part of the repository, and ${FOLDER} is not here)`);
else {
  const files = filesIn(FOLDER)
    .map((path) => path.slice(FOLDER.length + 1))
    .filter((path) => path !== 'INDEX.md')
    .sort();
  const table: string[] = [];
  const row = (name: string, cells: readonly string[]): string =>
    `${name.length > 58 ? `${name.slice(0, 28)}…${name.slice(-29)}` : name}`.padEnd(60) + cells.join('  ');

  describe('real files', () => {
    it.each(files)('%s', async (name) => {
      const bytes = readFileSync(`${FOLDER}/${name}`);
      const outcome = await readInputs([{ name, bytes }]);
      checkReading(outcome);
      const expected = EXPECTED[name];
      if (outcome.draft) {
        expect([outcome.format, counts(outcome)]).toEqual(expected?.slice(0, 2));
        const left = outcome.leftOut.map(({ what, count }) => `${count} ${what}`).join(', ');
        table.push(row(name, [(outcome.format ?? '').padEnd(16), counts(outcome).padEnd(14), left]));
      } else {
        expect(outcome.findings.map(({ code, subject }) => [code, subject])).toEqual([expected?.slice(0, 2)]);
        const [said = ''] = sayFindings(en, outcome.findings);
        expect(said.length).toBeGreaterThan(name.length + 40);
        expect(sayFindings(de, outcome.findings)[0]).not.toBe(said);
        table.push(row(name, ['refused: ' + said.slice(name.length + 2)]));
      }
    });

    it('belong together where they do: the six files of a catalog are one system', async () => {
      const catalog = files.filter((path) => path.startsWith('backstage/'));
      const outcome = await readInputs(catalog.map((name) => ({ name, bytes: readFileSync(`${FOLDER}/${name}`) })));
      const { components = [], dependencies = [] } = outcome.draft?.system ?? {};
      expect(components.map(({ id }) => id).sort()).toEqual([
        'api:wayback-archive',
        'artist-lookup',
        'artists-db',
        'wayback-search',
        'www-artist',
      ]);
      expect(dependencies.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
        'artist-lookup > artists-db',
        'wayback-search > api:wayback-archive',
        'www-artist > artist-lookup',
      ]);
      expect(outcome.notes.map(({ code, count }) => `${code} ${count}`)).toEqual(['missing-files 6', 'files 6']);
    });

    afterAll(() => {
      const head = row('file', ['format'.padEnd(16), 'parts deps any', 'time    ', 'left out']);
      // The table is what the test is for: counts of every file at a glance.
      console.log([head, ...table].join('\n'));
    });
  });
}
