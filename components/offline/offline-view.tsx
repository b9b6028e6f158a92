import type { Site } from '@/lib/model/article'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import styles from './offline-view.module.css'

export function OfflineView({ site }: { readonly site: Site }) {
  const { words } = site
  return (
    <PageLayout site={site}>
      <PageHeader title={words.noNetwork}>
        <p>{words.keptHere}</p>
      </PageHeader>
      {/* `enhance/offline/kept-list.ts` puts the articles into it. */}
      <ul className={styles.kept} data-kept>
        <li>{words.nothingKept}</li>
      </ul>
    </PageLayout>
  )
}
