import type { PreviewViolation, TruncatedTexts } from '@/lib/model/social-preview'
import type { ArticleSummary, Picture, Site } from '@/lib/model/article'
import { formatDay } from '@/lib/model/date'
import { PageHeader } from '../layout/page-header'
import { Section } from '../layout/section'
import { PreviewViolations } from './preview-violations'
import { PageLayout } from '../layout/page-layout'
import styles from './preview-view.module.css'

interface PreviewViewProps {
  readonly site: Site
  readonly article: ArticleSummary
  readonly texts: TruncatedTexts
  readonly violations: readonly PreviewViolation[]
  readonly picture: Picture
}

export function PreviewView(props: PreviewViewProps) {
  const { site, article, violations } = props
  return (
    <PageLayout site={site}>
      <PageHeader title="How others will show it" kind="Preview">
        <p dir="auto">
          <a href={article.path}>{article.title}</a>
        </p>
      </PageHeader>
      <div className={styles.layout}>
        <PreviewViolations violations={violations} />
        <div>
          <Section title="A network with large cards" id="page:large">
            <LargeCard {...props} />
          </Section>
          <Section title="A chat with small cards" id="page:chat">
            <ChatCard {...props} />
          </Section>
          <Section title="A search page" id="page:search">
            <SearchResult {...props} />
          </Section>
        </div>
      </div>
    </PageLayout>
  )
}

function LargeCard({ site, texts, picture }: PreviewViewProps) {
  return (
    <div className={styles.large}>
      <img className={styles.picture} src={picture.src} alt={picture.alt} />
      <CardText source={hostOf(site)} texts={texts} lines={styles.line} />
    </div>
  )
}

function ChatCard({ site, texts, picture }: PreviewViewProps) {
  return (
    <div className={styles.chat}>
      <CardText source={site.title} texts={texts} lines={styles.description} />
      <img className={styles.thumbnail} src={picture.src} alt={picture.alt} />
    </div>
  )
}

interface CardTextProps {
  readonly source: string
  readonly texts: TruncatedTexts
  readonly lines: string | undefined
}

function CardText({ source, texts, lines }: CardTextProps) {
  return (
    <div className={styles.text}>
      <p className={styles.source}>{source}</p>
      <p className={styles.title} dir="auto">
        {texts.title}
      </p>
      <p className={lines} dir="auto">
        {texts.description}
      </p>
    </div>
  )
}

function SearchResult({ site, article, texts }: PreviewViewProps) {
  return (
    <div className={styles.result}>
      <p className={styles.source}>
        {hostOf(site)} › articles › {article.slug}
      </p>
      <p className={styles.found} dir="auto">
        {texts.searchTitle}
      </p>
      <p className={styles.description} dir="auto">
        <span className={styles.source}>{formatDay(article.publishDate, site)} · </span>
        {texts.description}
      </p>
    </div>
  )
}

function hostOf({ url }: Site): string {
  return new URL(url).host
}
