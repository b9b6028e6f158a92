import { expect, it } from 'vitest'

import { findMedia } from '../../../lib/content/queries/media.ts'
import { stripMetadata } from '../../../lib/pictures/strip-metadata.ts'
import { hashOf } from '../../../lib/text/hash.ts'
import { makePhotograph } from '../../pictures/pictures.ts'
import {
  diagnosticsOf,
  openTestCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'
import { articleText } from '../support/documents.ts'

it('photographs of articles are published without what they tell, under the hash of that', async () => {
  const folder = makeFolder()
  const photograph = await makePhotograph('jpeg')
  folder.write('articles/pier.jpg', photograph)
  const fields = { heroImage: './pier.jpg', heroAlt: 'A pier.' }
  folder.write('articles/a.md', articleText(fields, '![A pier](./pier.jpg)\n'))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  const expected = stripMetadata(photograph)
  const name = `${hashOf(expected).slice(0, 8)}-pier.jpg`
  const media = openTestReader(folder)((reader) => findMedia(reader, name))
  expect(Buffer.from(media?.bytes ?? []).equals(expected)).toBe(true)
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('a photograph in public/ is named with what it tells, at every look', async () => {
  const folder = makeFolder()
  folder.write('public/pier.jpg', await makePhotograph('jpeg'))
  folder.write('public/plain.jpg', stripMetadata(await makePhotograph('jpeg')))
  folder.write('articles/a.md', articleText())
  const compiler = openTestCompiler(folder)
  const said = [
    'public/pier.jpg:1:1 warning: `public/pier.jpg` says where it was taken, whose it is, the number of the camera, and is published as it is: save it without, or put it beside an article, where that is taken out (public-file-tells)',
  ]
  await publish(compiler)
  expect(diagnosticsOf(compiler)).toEqual(said)
  await publish(compiler)
  expect(diagnosticsOf(compiler)).toEqual(said)
})
