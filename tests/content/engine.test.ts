import { expect, it } from 'vitest'
import { articleText, siteText } from './support/documents.ts'
import { makeFolder } from './support/folder.ts'
import { openTestEngine, publish, problemsOf } from './support/engine.ts'

it('x', async () => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write('articles/a.md', articleText({}, 'x'))
  const t = performance.now()
  const engine = openTestEngine(folder)
  console.log(await publish(engine), problemsOf(engine), performance.now() - t)
})
