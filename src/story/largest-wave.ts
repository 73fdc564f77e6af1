import type { Course, Cursor } from './course';

/**
 * The cursor after the wave that changes most, stand-ins for places left out: the moment of posters and cards. 0 where
 * nothing happens.
 */
export function largestWave({ waves, index }: Pick<Course, 'waves' | 'index'>): Cursor {
  const sizes = waves.map(({ changes }) => changes.filter(({ component }) => !index.isScope(component)).length);
  return sizes.indexOf(Math.max(...sizes)) + 1;
}
