import type { StandalonePage } from '@/lib/model/page'
import { TableOfContents } from './table-of-contents'
import { PageHeader } from '../layout/page-header'
import { Prose } from './prose'
import { PageLayout } from '../layout/page-layout'
import styles from './article-view.module.css'

export function StandaloneView(page: StandalonePage) {
  const { site, path, title, html, toc, language } = page
  return (
    <PageLayout site={site} path={path}>
      <PageHeader title={title} language={language} />
      <div className={styles.columns}>
        <TableOfContents entries={toc} site={site} language={language} />
        <div className={styles.text}>
          <Prose html={html} language={language} />
        </div>
      </div>
    </PageLayout>
  )
}
