/** What a server component was rendered to, without the marks that only taking it over in place would need. */
export const plainMarkup = (body: string): string => body.replace(/<!--[^]*?-->/g, '');
