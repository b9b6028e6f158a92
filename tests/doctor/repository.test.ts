import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { examineRepository } from '../../lib/doctor/repository.ts'
import { Git } from '../../lib/update/git.ts'
import { makeBlog, runUpdate } from '../update/support/blog.ts'
import { commit, git } from '../update/support/imprint-repository.ts'

const examine = (folder: string) => examineRepository(new Git(folder))

describe('examineRepository', () => {
  it('names the files of the code that differ from the release, and none of the content', () => {
    const blog = makeBlog()
    expect(examine(blog)).toMatchObject([
      { check: 'git', message: 'Everything is committed' },
      { check: 'code', message: 'The code is that of Imprint 0.1.0' },
    ])
    commit(blog, 'own', {
      'components/own.tsx': 'own\n',
      'components/list.tsx': undefined,
    })
    writeFileSync(join(blog, 'components/header.tsx'), 'changed\n')
    expect(examine(blog)).toMatchObject([
      { message: 'Not committed yet: 1 file' },
      {
        message: 'The code differs from Imprint 0.1.0 in 3 files:',
        files: [
          'changed components/header.tsx',
          'deleted components/list.tsx',
          'added   components/own.tsx',
        ],
      },
    ])
  })

  it('compares with the release that an update brought', () => {
    const blog = makeBlog()
    runUpdate(blog, { failing: 'test' })
    const [tree, code] = examine(blog)
    expect(tree).toMatchObject({ message: 'An update to Imprint 0.2.0 is open' })
    expect(code).toMatchObject({ message: 'The code is that of Imprint 0.2.0' })
  })

  it('says what it cannot tell', () => {
    const blog = makeBlog()
    git(blog, 'tag', '--delete', 'v0.1.0', 'v0.2.0')
    expect(examine(blog)).toMatchObject([{}, { check: 'code', level: 'warning' }])
    rmSync(join(blog, '.git'), { recursive: true })
    expect(examine(blog)).toMatchObject([{ check: 'git', level: 'warning' }])
  })
})
