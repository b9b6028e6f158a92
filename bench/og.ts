// Times the drawing of Open Graph images.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'

import type { OgImageModel } from '../lib/og-image/model/og-image-model.ts'
import { drawOgImage } from '../lib/og-image/draw.ts'
import { OG_IMAGE_SIZE } from '../lib/site/og-image-url.ts'
import { renderArticle } from './corpus.ts'
import { articleSample, listOgImages, listTitles } from './og-samples.ts'
import type { Figures, Measurement } from './measure/result.ts'
import { toQuantiles } from './quantiles.ts'

/** Draws the images of generated articles, and images in every script, of which some have a picture. */
export async function runShareImages(root: string, size: number): Promise<Measurement[]> {
  const ofCorpus = Array.from({ length: size }, (_, index) => corpusSample(index))
  const others = listTitles().map(({ language, title }, index) => ({
    ...articleSample(title, language),
    portraits: ['maud-ellery.svg'],
    ...(index % 5 === 0 && { hero: 'folder.svg' }),
  }))
  const [articles, scripts] = [await draw(root, ofCorpus), await draw(root, others)]
  return [
    { what: 'share images', size, figures: [articles] },
    { what: 'share images in every script', size: others.length, figures: [scripts] },
  ]
}

function corpusSample(number: number): OgImageModel {
  const article = renderArticle(number)
  const read = (field: string) =>
    new RegExp(`^${field}: '(.+)'$`, 'm').exec(article)?.[1] ?? ''
  const [text, names] = [read('subtitle'), [read('author')]]
  return { ...articleSample(read('title'), 'en'), text, names }
}

/** One after the other, after fonts are read. */
async function draw(root: string, models: readonly OgImageModel[]): Promise<Figures> {
  const readPicture = openPictures(root)
  for (const model of models.slice(0, WARM_UP)) await drawOgImage(model, readPicture)
  const times: number[] = []
  const sizes: number[] = []
  const cpu = process.cpuUsage()
  for (const model of models) {
    const before = performance.now()
    const { png } = await drawOgImage(model, readPicture)
    times.push(performance.now() - before)
    sizes.push(png.length / 1000)
  }
  const { user, system } = process.cpuUsage(cpu)
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    meanMs: meanOf(times),
    processorMs: (user + system) / 1000 / models.length,
    ...toQuantiles('one', times),
    meanKilobytes: meanOf(sizes),
    mostKilobytes: Math.max(...sizes),
  }
}

const WARM_UP = 300

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
