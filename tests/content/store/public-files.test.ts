import { describe, expect, it } from 'vitest'

import { Database } from '../../../lib/content/store/database.ts'
import {
  findPublicFile,
  removePublicFile,
  savePublicFile,
  toPublicAddress,
} from '../../../lib/content/store/public-files.ts'
import { SCHEMA } from '../../../lib/content/store/schema.ts'

function openWith(paths: readonly string[]): Database {
  const db = new Database(':memory:')
  db.exec(SCHEMA)
  for (const path of paths) {
    const address = toPublicAddress(path)
    savePublicFile(db, {
      path,
      address,
      signature: '',
      type: '',
      hash: '',
      size: 0,
      tells: '',
    })
  }
  return db
}

describe('the public file of a site path', () => {
  const db = openWith([
    'public/CNAME',
    'public/.well-known/security.txt',
    'public/images/Plan A.png',
    'public/images/u\u0308ber.png',
    'public/demo/index.html',
  ])

  it.each([
    ['/CNAME', 'public/CNAME'],
    ['/.well-known/security.txt', 'public/.well-known/security.txt'],
    ['/images/Plan A.png', 'public/images/Plan A.png'],
    ['/images/über.png', 'public/images/u\u0308ber.png'],
    ['/images/u\u0308ber.png', 'public/images/u\u0308ber.png'],
    ['/demo', 'public/demo/index.html'],
    ['/demo/', 'public/demo/index.html'],
    ['/demo/index.html', 'public/demo/index.html'],
    ['/cname', undefined],
    ['/images', undefined],
    ['/', undefined],
  ])('%s is %s', (path, file) => {
    expect(findPublicFile(db, path)?.path).toBe(file)
  })

  it('is gone with the file', () => {
    const own = openWith(['public/ads.txt'])
    removePublicFile(own, 'public/ads.txt')
    expect(findPublicFile(own, '/ads.txt')).toBeUndefined()
    expect(own.listTexts('select path from dirty')).toEqual(['public/ads.txt'])
  })
})
