import type { StandalonePage } from '@/lib/model/page'
import { Contents } from './table-of-contents'
import { PageHead } from '../layout/page-header'
import { Prose } from './prose'
import { Sheet } from '../layout/page-layout'
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
