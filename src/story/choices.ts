import type { Story } from './story';

/** Components by name, for choosing one; stand-ins for places are none to choose. */
export const choicesOf = ({
  core,
  facts,
  index,
}: Story): readonly { readonly component: number; readonly name: string }[] =>
  [...core.components.keys()]
    .filter((component) => !index.isScope(component))
    .map((component) => ({ component, name: facts.nameOf(component) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Products of a story, the most telling first. */
export const productsOf = ({ core, index }: Story): readonly number[] =>
  [...core.components.keys()]
    .filter((component) => core.components[component]?.kind === 'third-party' && !index.isScope(component))
    .sort(index.byRank);
