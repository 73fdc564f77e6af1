/** The incident that the app opens with, that its page is written with, and that `embed.html` tells. */
export const OPENING = 'aws-2025-10-20';
