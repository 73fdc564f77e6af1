import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { plainMarkup } from '../markup';
import StoryPage from './StoryPage.svelte';

/** The body of a story's own page. */
export const renderStory = (props: ComponentProps<typeof StoryPage>): string =>
  plainMarkup(render(StoryPage, { props }).body);
