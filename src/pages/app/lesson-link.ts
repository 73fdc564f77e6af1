const PREFIX = '#/lesson/';

/** The fragment, if it leads to a lesson; null if it is a moment of a story, or nothing. */
export const lessonLink = (fragment: string): string | null => (fragment.startsWith(PREFIX) ? fragment : null);
