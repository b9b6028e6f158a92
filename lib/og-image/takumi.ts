// The only file that knows takumi: sizes and images of node trees.
import { type Node, Renderer } from '@takumi-rs/core'

import { OG_IMAGE_SIZE } from '../site/og-image-url.ts'
import type { FontFile } from './fonts/font-file.ts'

export type { Node }

/** Pixels of a picture, as takumi takes them. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

const renderer = new Renderer({ cacheMaxBytes: 0 })

const registered = new Map<string, Promise<unknown>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes files known under their names. Trap: fonts that are handed to `render`, or registered
 * at the same time, give other bytes in some processes.
 */
export async function registerFonts(files: Iterable<FontFile>): Promise<void> {
  for (const file of files) {
    const { name } = file
    const made = registered.get(name) ?? last.then(() => register(file))
    registered.set(name, made)
    last = made.catch(() => registered.delete(name))
    await made
  }
}

function register(file: FontFile): Promise<unknown> {
  return renderer.registerFont({ name: file.name, data: file.read() })
}

/** In pixels. */
export interface Measured {
  readonly width: number
  readonly height: number
  /** Parts of one font in one line, each from left to right. */
  readonly runs: readonly {
    readonly text: string
    readonly y: number
    readonly height: number
  }[]
}

/** The layout of each node, before lines are balanced. */
export async function measure(nodes: readonly Node[]): Promise<readonly Measured[]> {
  const style = {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
  } as const
  const root: Node = { type: 'container', style, children: [...nodes] }
  return (await renderer.measure(root, OPTIONS)).children
}

/** A PNG, with a palette where 256 colours are enough; drawn in another thread. */
export function renderPng(root: Node): Promise<Uint8Array> {
  return renderer.render(root, { ...OPTIONS, format: 'png' })
}

// No text falls back to a font that another image happened to register.
const OPTIONS = { ...OG_IMAGE_SIZE, fontFamilies: [] }
