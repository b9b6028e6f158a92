import type { StandalonePage } from '@/lib/content/page-types'
import { Contents } from './contents'
import { PageHead } from './page-head'
import { Prose } from './prose'
import { Sheet } from './sheet'
import styles from './article-view.module.css'

interface StandaloneViewProps {
  readonly page: StandalonePage
}

export function StandaloneView({ page }: StandaloneViewProps) {
  const { site, path, title, html, toc } = page
  return (
    <Sheet site={site} path={path}>
      <PageHead title={title} />
      <div className={styles.columns}>
        <Contents entries={toc} />
        <div className={styles.text}>
          <Prose html={html} />
        </div>
      </div>
    </Sheet>
  )
}
