// Photographs by code: soft slopes of colour under grain, which do not compress to nothing.
import sharp from 'sharp'

/** Another one for each `seed`. */
export async function drawPhotograph(width: number, height: number, seed = 0) {
  const grain = await sharp({
    create: {
      ...{ width, height, channels: 3, background: 'black' },
      noise: { type: 'gaussian', mean: 128, sigma: 24 },
    },
  })
    .raw()
    .toBuffer()
  const slopes = Buffer.from(
    grain.map((value, index) => {
      const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)]
      const wave = Math.sin((x * (1 + (index % 3))) / 97 + seed) * Math.cos(y / 131)
      // A sky is smooth, and the ground below it is not.
      return 110 + 80 * wave + (value - 128) * (y > height / 2 ? 1 : 0.1)
    }),
  )
  return sharp(slopes, { raw: { width, height, channels: 3 } })
}

/** The same as a camera stores it. */
export async function makePhotographOf(width: number, height: number, seed = 0) {
  return (await drawPhotograph(width, height, seed)).jpeg({ quality: 88 }).toBuffer()
}
