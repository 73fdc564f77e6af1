/** The one typeface of the product, as base.css has it: whatever the reader's system speaks. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
