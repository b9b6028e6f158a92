// How large a picture may be: what decodes it, and who reads it, has a small machine.

/** More than cameras make; 0.5 GB of memory while it is decoded, 0.9 as WebP. */
export const MAX_PIXELS = 100_000_000

/** Of all frames of an animation. */
export const MAX_FRAME_PIXELS = 10 * MAX_PIXELS

export const MAX_PICTURE_BYTES = 100_000_000
