// One picture of a published blog: on a desktop and on a phone, by day and by night.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Route } from 'playwright-core'
import sharp, { type OverlayOptions } from 'sharp'

const ARTICLE = '/articles/exit-status-is-an-interface'
const ORIGIN = 'https://looks.example'

/** Pixels of the sheet in a CSS pixel. */
const SCALE = 0.62

const DESKTOP = { width: 1320, height: 860 }
const PHONE = { width: 390, height: 860 }
const GAP = 20

const SHOTS = [
  { path: '/', size: DESKTOP, colorScheme: 'light', left: 0, top: 0 },
  { path: '/', size: PHONE, colorScheme: 'dark', left: DESKTOP.width, top: 0 },
  { path: ARTICLE, size: PHONE, colorScheme: 'light', left: 0, top: DESKTOP.height },
  {
    path: ARTICLE,
    size: DESKTOP,
    colorScheme: 'dark',
    left: PHONE.width,
    top: DESKTOP.height,
  },
] as const

type Shot = (typeof SHOTS)[number]

/** Writes a WebP file, clear between the windows; returns its size. */
export async function drawSheet(
  browser: Browser,
  outDir: string,
  file: string,
): Promise<number> {
  const windows: OverlayOptions[] = []
  for (const shot of SHOTS) windows.push(await shoot(browser, outDir, shot))
  const width = toPixels(DESKTOP.width) + toPixels(PHONE.width) + GAP
  const height = 2 * toPixels(DESKTOP.height) + GAP
  const sheet = sharp({ create: { width, height, channels: 4, background: '#0000' } })
  const { size } = await sheet.composite(windows).webp({ quality: 68 }).toFile(file)
  return size
}

function toPixels(length: number): number {
  return Math.round(length * SCALE)
}

async function shoot(
  browser: Browser,
  outDir: string,
  { path, size, colorScheme, left, top }: Shot,
): Promise<OverlayOptions> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  })
  try {
    await context.route('**/*', (route) => answer(route, outDir))
    const page = await context.newPage()
    await page.goto(ORIGIN + path, { waitUntil: 'networkidle' })
    const input = await frame(await page.screenshot(), size)
    const shiftOf = (length: number) => (length === 0 ? 0 : toPixels(length) + GAP)
    return { input, left: shiftOf(left), top: shiftOf(top) }
  } finally {
    await context.close()
  }
}

/** From the folder, as a web host would. */
async function answer(route: Route, outDir: string): Promise<void> {
  const { pathname } = new URL(route.request().url())
  const path = pathname === '/' ? '/index.html' : pathname
  const file = [path, `${path}.html`]
    .map((each) => join(outDir, decodeURIComponent(each)))
    .find((each) => existsSync(each) && statSync(each).isFile())
  if (file === undefined) return route.fulfill({ status: 404 })
  return route.fulfill({ path: file })
}

/** A hairline around a window, which shows on white and on black. */
function frame(png: Buffer, size: Shot['size']): Promise<Buffer> {
  const [width, height] = [toPixels(size.width), toPixels(size.height)]
  const line = `<svg width="${width}" height="${height}"><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#888" stroke-opacity=".6"/></svg>`
  return sharp(png)
    .resize(width, height)
    .composite([{ input: Buffer.from(line) }])
    .png()
    .toBuffer()
}
