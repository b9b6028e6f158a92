import {
  type DocumentedAddress,
  listAddresses,
  listObjects,
} from '@/lib/api/documentation'
import { toApiUrl, toSummary } from '@/lib/api/render/parts'
import type { DevelopersPage } from '@/lib/model/api'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import { Section } from '../layout/section'
import { ObjectFields } from './object-fields'
import styles from './developers.module.css'

/** The text is English, whatever the site's language is: so are the names in the contract. */
export function DevelopersView(page: DevelopersPage) {
  const { site, article } = page
  const index = toApiUrl(site, { kind: 'index' })
  const own = /^en\b/i.test(site.language) ? {} : { lang: 'en', dir: 'ltr' }
  return (
    <PageLayout site={site} path={toPath(site.basePath, toRoutePath('developers'))}>
      <PageHeader title={site.words.developers}>
        <p {...own}>
          Everything public here is also there as JSON: plain files, without keys and
          without limits. What the fields mean is fixed by a contract that only grows.
        </p>
      </PageHeader>
      <div className={styles.page} {...own}>
        <Section title="Begin here" id="page:begin">
          <p className={styles.first}>
            <a href={index}>
              <code>{index}</code>
            </a>{' '}
            is small, and the only file to ask for again and again. It names all others.
          </p>
          {article && (
            <>
              <p>The newest article, as lists have it at this moment:</p>
              <pre className={styles.example}>
                <code>{JSON.stringify(toSummary(site, article), null, 2)}</code>
              </pre>
            </>
          )}
        </Section>
        <Section title="Follow changes" id="page:changes">
          <ol className={styles.steps}>
            <li>
              Read the index. Where <code>epoch</code> and <code>seq</code> are those of
              last time, nothing changed.
            </li>
            <li>
              Where <code>seq</code> is higher, read <code>changes/newest.json</code>, and{' '}
              <code>older</code> pages as far as the number that you had. Read again what
              was put, drop what was deleted.
            </li>
            <li>
              In another <code>epoch</code>, or the first time, read{' '}
              <code>lists/all/newest.json</code> and its <code>older</code> pages, and
              compare each <code>hash</code>.
            </li>
          </ol>
          <p>
            Ignore fields and words that you do not know: more may come. In a browser,
            fetch with <code>cache: 'no-cache'</code>, which costs a 304 when nothing
            changed.
          </p>
        </Section>
        <Section title="Addresses" id="page:addresses">
          <dl className={styles.list}>
            {listAddresses(page).map((address) => (
              <Address key={address.path} {...address} />
            ))}
          </dl>
        </Section>
        <Section title="Objects" id="page:objects">
          {listObjects().map((object) => (
            <ObjectFields key={object.name} {...object} />
          ))}
        </Section>
      </div>
    </PageLayout>
  )
}

function Address({ path, summary, answer, example }: DocumentedAddress) {
  const code = <code>{path}</code>
  return (
    <div>
      <dt>{example ? <a href={example}>{code}</a> : code}</dt>
      <dd>
        {summary}
        {answer && (
          <>
            : <a href={`#object:${answer}`}>{answer}</a>
          </>
        )}
      </dd>
    </div>
  )
}
