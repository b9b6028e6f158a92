// Pictures that stand in the address itself.

/** Letters, so that a page does not weigh more than its text and its other pictures together. */
const MAX_DATA_IMAGE = 100_000

const DATA_IMAGE = /^data:image\/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/

/**
 * True for a small picture of pixels in base64. A picture can not run anything or fetch anything
 * (HTML §2.4.3); a drawing could be opened as a document, so SVG is left out.
 */
export function isSafeDataImage(value: string): boolean {
  return value.length <= MAX_DATA_IMAGE && DATA_IMAGE.test(value.trim())
}
