/** The typefaces of the product, as base.css has them. */
export const FONT =
  '"Source Sans 3", "Source Sans 3 stand-in", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
export const SERIF = '"Source Serif 4", "Source Serif 4 stand-in", Georgia, "Times New Roman", serif';
