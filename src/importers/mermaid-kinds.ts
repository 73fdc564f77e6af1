/** First words of Mermaid's diagrams that are no flowcharts. */
export const OTHER_DIAGRAMS =
  /^(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|requirementDiagram|C4\w+|sankey|xychart|block|architecture|packet|kanban|radar|treemap|zenuml)\b/;
/** How a flowchart begins. */
export const FLOWCHART = /^(?:flowchart(?:-elk)?|graph)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?[ \t]*(?=;|\n|$|%%)/;
/** What may stand before any diagram: settings and a title between two lines of dashes. */
export const FRONT_MATTER = /^\s*---[ \t]*\n([^]{0,5000}?)\n---[ \t]*(?:\n|$)/;
