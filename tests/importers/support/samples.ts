import type { FormatId } from '../../../src/importers/types';

/** One small file of each format, written for these tests: web needs api, api needs db, unless `needs` says otherwise. */
export interface Sample {
  readonly format: FormatId;
  readonly name: string;
  readonly text: string;
  readonly needs?: readonly string[];
}
const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const SAMPLES: readonly Sample[] = [
  {
    format: 'system',
    name: 'shop.yaml',
    text: `format: dominograph-system
version: 2
title: Shop
components:
  - { id: web, name: Web shop, kind: app, group: front, owner: team-a, weight: 3 }
  - { id: api, recovery_minutes: 5, note: "the API", link: "https://example.org/api" }
  - { id: db, kind: database }
dependencies:
  - { from: web, to: api, strength: hard }
  - { from: api, to: db, strength: unknown, when: start, lag_minutes: 2 }
`,
  },
  {
    format: 'system',
    name: 'link.json',
    text: json({
      title: 'Shop',
      components: [{ id: 'web' }, { id: 'api' }, { id: 'db' }],
      dependencies: [
        { from: 'web', to: 'api', kind: 'hard' },
        { from: 'api', to: 'db', kind: 'soft' },
      ],
    }),
  },
  {
    format: 'compose',
    name: 'compose.yaml',
    text: `x-common: &common
  restart: always
services:
  web:
    <<: *common
    image: nginx
    depends_on: [api]
  api:
    image: shop/api
    environment:
      DATABASE_URL: postgres://user@db:5432/shop
  db: { image: "postgres:16" }
`,
  },
  {
    format: 'kubernetes',
    name: 'shop.yaml',
    text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: nginx, env: [{ name: API_ADDR, value: "api:8080" }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: api }
spec: { selector: { app: api } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: api, image: api, envFrom: [{ configMapRef: { name: settings } }] }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { DB_HOST: db.default.svc.cluster.local }
---
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { selector: { app: db } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec: { template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, image: postgres }] } } }
`,
  },
  {
    format: 'backstage',
    name: 'catalog-info.yaml',
    text: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: web }
spec: { type: website, owner: team-a, consumesApis: [orders] }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders }
spec: { type: openapi, owner: team-b }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: api }
spec: { type: service, owner: team-b, providesApis: [orders] }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: db }
spec: { type: database, owner: team-b, dependencyOf: [component:api] }
`,
  },
  {
    format: 'terraform',
    name: 'plan.json',
    text: json({
      format_version: '1.2',
      configuration: {
        root_module: {
          resources: [
            {
              address: 'aws_lb.web',
              type: 'aws_lb',
              name: 'web',
              expressions: { target: { references: ['module.back.api_arn', 'module.back'] } },
            },
            {
              address: 'aws_db_instance.db',
              type: 'aws_db_instance',
              name: 'db',
              expressions: { password: { constant_value: 'aws_lb.web' } },
            },
          ],
          module_calls: {
            back: {
              expressions: { database: { references: ['aws_db_instance.db.address', 'aws_db_instance.db'] } },
              module: {
                outputs: {
                  api_arn: { expression: { references: ['aws_lambda_function.api.arn', 'aws_lambda_function.api'] } },
                },
                resources: [
                  {
                    address: 'aws_lambda_function.api',
                    type: 'aws_lambda_function',
                    name: 'api',
                    expressions: { env: [{ host: { references: ['var.database'] } }] },
                  },
                ],
              },
            },
          },
        },
      },
    }),
    needs: ['aws_lb.web>module.back.aws_lambda_function.api', 'module.back.aws_lambda_function.api>aws_db_instance.db'],
  },
  {
    format: 'terraform',
    name: 'terraform.tfstate',
    text: json({
      version: 4,
      terraform_version: '1.9.0',
      serial: 1,
      resources: [
        {
          mode: 'managed',
          type: 't_app',
          name: 'web',
          instances: [{ attributes: { secret: 'hunter2' }, dependencies: ['t_app.api', 't_db.db'] }],
        },
        {
          mode: 'managed',
          type: 't_app',
          name: 'api',
          instances: [
            { index_key: 0, dependencies: ['t_db.db'] },
            { index_key: 1, dependencies: ['t_db.db'] },
          ],
        },
        { mode: 'managed', type: 't_db', name: 'db', instances: [{}] },
      ],
    }),
    needs: ['t_app.web>t_app.api', 't_app.api>t_db.db'],
  },
  {
    format: 'terraform',
    name: 'old.tfstate',
    text: json({
      version: 3,
      terraform_version: '0.11.14',
      serial: 4,
      modules: [
        {
          path: ['root'],
          resources: {
            't_app.web': { type: 't_app', depends_on: ['t_app.api'] },
            't_app.api': { type: 't_app', depends_on: [] },
          },
        },
      ],
    }),
    needs: ['t_app.web>t_app.api'],
  },
  {
    format: 'cloudformation',
    name: 'template.yaml',
    text: `AWSTemplateFormatVersion: "2010-09-09"
Parameters: { Stage: { Type: String } }
Resources:
  web:
    Type: AWS::ApiGatewayV2::Integration
    Properties: { Name: !Ref "AWS::StackName", Uri: !GetAtt api.Arn, Stage: !Ref Stage }
  api:
    Type: AWS::Lambda::Function
    Properties: { Environment: { Variables: { URL: !Sub "https://\${db.Endpoint}/\${!literal}" } } }
  db:
    Type: AWS::DynamoDB::Table
`,
  },
  {
    format: 'mermaid',
    name: 'shop.mmd',
    text: `---
title: Shop
---
flowchart LR
  %% the front
  subgraph front [Front end]
    web["Web shop"]:::big -- calls --> api(Orders API)
  end
  api -->|reads| db[(Orders)]
  classDef big fill:#fff
`,
  },
  {
    format: 'dot',
    name: 'shop.dot',
    text: 'strict digraph shop {\n  node [shape=box]; // looks\n  subgraph cluster_front { label="Front"; web; }\n  web -> api -> db;\n}\n',
  },
  {
    format: 'dot',
    name: 'terraform.dot',
    text: 'digraph {\n  subgraph "root" {\n    "[root] t_app.web (expand)" -> "[root] var.where"\n    "[root] var.where" -> "[root] t_app.api (expand)"\n    "[root] t_app.api (expand)" -> "[root] t_db.db (expand)"\n    "[root] root" -> "[root] t_app.web (expand)"\n  }\n}\n',
    needs: ['t_app.web>t_app.api', 't_app.api>t_db.db'],
  },
  {
    format: 'dot',
    name: 'units.dot',
    text: 'digraph systemd {\n  "web"->"api" [color="black"];\n  "api"->"db" [color="grey66"];\n  "web"->"shutdown.target" [color="red"];\n  "web"->"basic.target" [color="green"];\n}\n',
  },
  { format: 'csv', name: 'edges.csv', text: 'dependent,provider,strength\nweb,api,hard\napi,db,soft\n' },
  { format: 'csv', name: 'neptune.csv', text: '~id;~label;~from;~to\n1;calls;web;api\n2;reads;api;db\n' },
  {
    format: 'csv',
    name: 'neo4j.csv',
    text: ':START_ID(Part)\t:END_ID(Part)\t:TYPE\nweb\tapi\tCALLS\napi\tdb\tREADS\n',
  },
  {
    format: 'dependency-links',
    name: 'jaeger.json',
    text: json({
      data: [
        { parent: 'web', child: 'api', callCount: 120 },
        { parent: 'api', child: 'db', callCount: 240 },
      ],
      errors: null,
    }),
  },
  {
    format: 'dependency-links',
    name: 'zipkin.json',
    text: json([
      { parent: 'web', child: 'api', callCount: 12, errorCount: 2 },
      { parent: 'api', child: 'db' },
    ]),
  },
  {
    format: 'zipkin-spans',
    name: 'spans.json',
    text: json([
      { traceId: '1', id: 'a', kind: 'SERVER', localEndpoint: { serviceName: 'web' } },
      {
        traceId: '1',
        id: 'b',
        parentId: 'a',
        kind: 'CLIENT',
        localEndpoint: { serviceName: 'web' },
        remoteEndpoint: { serviceName: 'api' },
      },
      { traceId: '1', id: 'b', parentId: 'a', kind: 'SERVER', shared: true, localEndpoint: { serviceName: 'api' } },
      {
        traceId: '1',
        id: 'c',
        parentId: 'b',
        kind: 'CLIENT',
        localEndpoint: { serviceName: 'api' },
        remoteEndpoint: { serviceName: 'db' },
      },
    ]),
  },
  {
    format: 'otlp',
    name: 'traces.jsonl',
    text: [
      {
        resourceSpans: [
          {
            resource: { attributes: [{ key: 'service.name', value: { stringValue: 'web' } }] },
            scopeSpans: [{ spans: [{ traceId: 't', spanId: '1', kind: 3 }] }],
          },
        ],
      },
      {
        resourceSpans: [
          {
            resource: { attributes: [{ key: 'service.name', value: { stringValue: 'api' } }] },
            scopeSpans: [
              {
                spans: [
                  { traceId: 't', spanId: '2', parentSpanId: '1', kind: 'SPAN_KIND_SERVER' },
                  {
                    traceId: 't',
                    spanId: '3',
                    parentSpanId: '2',
                    kind: 3,
                    attributes: [
                      { key: 'db.system', value: { stringValue: 'postgresql' } },
                      { key: 'db.namespace', value: { stringValue: 'db' } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  },
  {
    format: 'resilience-hub',
    name: 'web.json',
    text: json({
      dependencySummaries: [
        { dependencyName: 'api', dnsName: 'api.example.org', criticality: 'HARD' },
        { dependencyName: 'db', criticality: 'UNKNOWN' },
      ],
    }),
    needs: ['web>api', 'web>db'],
  },
  {
    format: 'node-link',
    name: 'networkx.json',
    text: json({
      directed: true,
      nodes: [{ id: 'web' }, { id: 'api' }, { id: 'db' }],
      edges: [
        { source: 'web', target: 'api' },
        { source: 'api', target: 'db' },
      ],
    }),
  },
  {
    format: 'node-link',
    name: 'd3.json',
    text: json({
      nodes: [{ name: 'web' }, { name: 'api' }, { name: 'db' }],
      links: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
      ],
    }),
  },
  {
    format: 'node-link',
    name: 'cytoscape.json',
    text: json({
      elements: {
        nodes: [{ data: { id: 'web' } }, { data: { id: 'api' } }, { data: { id: 'db' } }],
        edges: [{ data: { source: 'web', target: 'api' } }, { data: { source: 'api', target: 'db' } }],
      },
    }),
  },
  {
    format: 'node-link',
    name: 'elements.json',
    text: json([
      { data: { id: 'web' } },
      { data: { id: 'api' } },
      { data: { id: 'db' } },
      { data: { source: 'web', target: 'api' } },
      { data: { source: 'api', target: 'db' } },
    ]),
  },
  {
    format: 'node-link',
    name: 'graphology.json',
    text: json({
      options: { type: 'directed' },
      attributes: { name: 'Shop' },
      nodes: [{ key: 'web' }, { key: 'api' }, { key: 'db' }],
      edges: [
        { source: 'web', target: 'api', attributes: { label: 'calls' } },
        { source: 'api', target: 'db' },
      ],
    }),
  },
  {
    format: 'node-link',
    name: 'jgf.json',
    text: json({
      graph: {
        label: 'Shop',
        nodes: { web: { label: 'Web' }, api: {}, db: {} },
        edges: [
          { source: 'web', target: 'api' },
          { source: 'api', target: 'db' },
        ],
      },
    }),
  },
  { format: 'node-link', name: 'madge.json', text: json({ web: ['api'], api: ['db'] }) },
  {
    format: 'graphml',
    name: 'shop.graphml',
    text: '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n <key id="d0" for="node" attr.name="label" attr.type="string"/>\n <graph edgedefault="directed">\n  <node id="web"><data key="d0">Web &amp; shop</data></node><node id="api"/><node id="db"/>\n  <edge source="web" target="api"/><edge source="api" target="db"/>\n </graph>\n</graphml>\n',
  },
  {
    format: 'gexf',
    name: 'shop.gexf',
    text: '<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="web" label="Web"/><node id="api" label="API"/><node id="db" label="DB"/></nodes><edges><edge id="0" source="web" target="api"/><edge id="1" source="api" target="db"/></edges></graph></gexf>',
  },
  {
    format: 'cyclonedx',
    name: 'bom.json',
    text: json({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      services: [{ 'bom-ref': 'web', name: 'web', services: [{ 'bom-ref': 'api', name: 'api' }] }],
      components: [{ 'bom-ref': 'db', name: 'db', type: 'library' }],
      dependencies: [
        { ref: 'web', dependsOn: ['api'] },
        { ref: 'api', dependsOn: ['db'] },
      ],
    }),
  },
  {
    format: 'spdx',
    name: 'spdx.json',
    text: json({
      spdxVersion: 'SPDX-2.3',
      name: 'shop',
      packages: [
        { SPDXID: 'SPDXRef-web', name: 'web' },
        { SPDXID: 'SPDXRef-api', name: 'api' },
        { SPDXID: 'SPDXRef-db', name: 'db' },
      ],
      relationships: [
        { spdxElementId: 'SPDXRef-web', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-api' },
        { spdxElementId: 'SPDXRef-db', relationshipType: 'DEPENDENCY_OF', relatedSpdxElement: 'SPDXRef-api' },
      ],
    }),
  },
  {
    format: 'spdx',
    name: 'shop.spdx',
    text: 'SPDXVersion: SPDX-2.3\nPackageName: web\nSPDXID: SPDXRef-web\nPackageName: api\nSPDXID: SPDXRef-api\nPackageName: db\nSPDXID: SPDXRef-db\nRelationship: SPDXRef-web DEPENDS_ON SPDXRef-api\nRelationship: SPDXRef-api DEPENDS_ON SPDXRef-db\n',
  },
  {
    format: 'structurizr',
    name: 'workspace.json',
    text: json({
      name: 'Shop',
      model: {
        people: [
          { id: '1', name: 'Customer', relationships: [{ sourceId: '1', destinationId: '3', description: 'buys' }] },
        ],
        softwareSystems: [
          {
            id: '2',
            name: 'Shop',
            containers: [
              { id: '3', name: 'Web', relationships: [{ sourceId: '3', destinationId: '4' }] },
              { id: '4', name: 'Database', tags: 'Element,Container,Database' },
            ],
          },
        ],
      },
    }),
    needs: ['1>3', '3>4'],
  },
  {
    format: 'likec4',
    name: 'likec4.json',
    text: json({
      elements: {
        shop: { id: 'shop', title: 'Shop' },
        'shop.web': { title: 'Web', kind: 'service' },
        'shop.db': { title: 'Orders', kind: 'database' },
      },
      relations: { r1: { source: { model: 'shop.web' }, target: { model: 'shop.db' }, title: 'reads' } },
    }),
    needs: ['shop.web>shop.db'],
  },
  {
    format: 'drawio',
    name: 'shop.drawio',
    text: '<mxfile><diagram name="Shop"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="web" value="&lt;b&gt;Web&lt;/b&gt;" vertex="1" parent="1"/><mxCell id="api" value="API" vertex="1" parent="1"/><mxCell id="db" value="Orders" style="shape=cylinder3" vertex="1" parent="1"/><mxCell id="e1" value="calls" edge="1" parent="1" source="web" target="api"/><mxCell id="e2" edge="1" parent="1" source="api" target="db"/><mxCell id="e3" edge="1" parent="1" source="api"/></root></mxGraphModel></diagram></mxfile>',
  },
  {
    format: 'kiali',
    name: 'kiali.json',
    text: json({
      graphType: 'app',
      elements: {
        nodes: [
          { data: { id: 'n0', isBox: 'app', app: 'front', nodeType: 'box' } },
          { data: { id: 'n1', parent: 'n0', nodeType: 'app', namespace: 'shop', app: 'web' } },
          { data: { id: 'n2', nodeType: 'app', namespace: 'shop', app: 'api' } },
          { data: { id: 'n3', nodeType: 'service', namespace: 'shop', service: 'db' } },
        ],
        edges: [
          { data: { source: 'n1', target: 'n2', traffic: { protocol: 'http' } } },
          { data: { source: 'n2', target: 'n3' } },
        ],
      },
    }),
  },
  {
    format: 'nx',
    name: 'graph.json',
    text: json({
      graph: {
        nodes: {
          web: { name: 'web', type: 'app', data: { root: 'apps/web' } },
          api: { name: 'api', type: 'app' },
          db: { name: 'db', type: 'lib' },
        },
        dependencies: {
          web: [
            { source: 'web', target: 'api', type: 'static' },
            { source: 'web', target: 'npm:react', type: 'static' },
          ],
          api: [{ source: 'api', target: 'db', type: 'static' }],
        },
      },
    }),
  },
  {
    format: 'depcruise',
    name: 'depcruise.json',
    text: json({
      modules: [
        {
          source: 'src/web.ts',
          dependencies: [
            { resolved: 'src/api.ts', dependencyTypes: ['local'] },
            { resolved: 'fs', coreModule: true },
          ],
        },
        { source: 'src/api.ts', dependencies: [] },
      ],
      summary: { violations: [] },
    }),
    needs: ['src/web.ts>src/api.ts'],
  },
];
