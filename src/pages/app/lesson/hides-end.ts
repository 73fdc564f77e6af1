import type { HeldLesson } from '../../../state/lesson.svelte';

/** A rehearsal as its team has it: how it ends is nowhere. */
export const hidesEnd = ({ locked, lesson }: HeldLesson): boolean => locked && lesson.id === 'free';
