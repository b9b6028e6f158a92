// Times the drawing of Open Graph images.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'

import type { OgImageModel } from '../lib/og-image/model/og-image-model.ts'
import { drawOgImage } from '../lib/og-image/draw.ts'
import { OG_IMAGE_SIZE } from '../lib/site/og-image-url.ts'
import { articleSample, listOgImages, listTitles } from './og-samples.ts'
import { formatQuantiles } from './quantiles.ts'

/** Draws share images one after the other; every fifth one has a picture. */
export async function runShareImages(root: string, count: number): Promise<string> {
  const readPicture = openPictures(root)
  const models = listBenchModels()
  const at = (index: number) => models[index % models.length] ?? articleSample('A', 'en')
  for (const model of models) await drawOgImage(model, readPicture)
  const times: number[] = []
  const sizes: number[] = []
  const [cpu, started] = [process.cpuUsage(), performance.now()]
  for (let index = 0; index < count; index += 1) {
    const before = performance.now()
    const { png } = await drawOgImage(at(index), readPicture)
    times.push(performance.now() - before)
    sizes.push(png.length)
  }
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuMs = (user + system) / 1000 / count
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / count
  return `${count} share images: ${seconds.toFixed(1)} s, ${formatQuantiles(times)}, ${cpuMs.toFixed(1)} ms of processor each, ${kilobytes(mean)} KB on average, ${kilobytes(Math.max(...sizes))} KB at most`
}

function listBenchModels(): OgImageModel[] {
  return listTitles().map(({ language, title }, index) => ({
    ...articleSample(title, language),
    portraits: ['maud-ellery.svg'],
    ...(index % 5 === 0 && { hero: 'folder.svg' }),
  }))
}

const COLUMNS = 3
const SHARE = 0.5
const GAP = 12

/** All kinds of images on one, for looking at. */
export async function drawContactSheet(root: string, file: string): Promise<void> {
  const readPicture = openPictures(root)
  const [width, height] = [OG_IMAGE_SIZE.width * SHARE, OG_IMAGE_SIZE.height * SHARE]
  const models = listOgImages()
  const images = models.map(async (model, index): Promise<OverlayOptions> => {
    const { png } = await drawOgImage(model, readPicture)
    return {
      input: await sharp(png).resize(width, height).toBuffer(),
      left: GAP + (index % COLUMNS) * (width + GAP),
      top: GAP + Math.floor(index / COLUMNS) * (height + GAP),
    }
  })
  const sheet = {
    width: COLUMNS * (width + GAP) + GAP,
    height: Math.ceil(models.length / COLUMNS) * (height + GAP) + GAP,
    channels: 3,
    background: '#8a8f94',
  } as const
  await sharp({ create: sheet })
    .composite(await Promise.all(images))
    .png()
    .toFile(file)
}

function openPictures(root: string): (name: string) => Uint8Array {
  return (name) => readFileSync(join(root, 'content/media', name))
}
