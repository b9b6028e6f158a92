// The style of `layout: cards`: a grid of pictures with their titles, the first across it.

export const CARDS = `
:root body > div > header > h1 {
  font-size: clamp(2.75rem, 9vw, 5.5rem);
}
:root body > div > header > h1 + p {
  padding-block-end: var(--space-4);
}
.cards {
  display: grid;
  gap: var(--space-5) 2.5rem;
  padding-block: var(--space-5);
}
.cards > article {
  position: relative;
  display: flex;
  flex-direction: column;
  min-inline-size: 0;
  border-radius: var(--radius);
}
.cards > article > div {
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: var(--space-2);
  padding-block-start: var(--space-3);
}
/* Without a picture, the title is the picture. */
.cards > article:not(.pictured) > div {
  padding: var(--space-4);
  border-radius: inherit;
  background: var(--color-tint);
}
/* At the foot of what has an edge. */
.cards > article:not(.pictured) .byline {
  margin-block-start: auto;
}
.cards > article:not(.pictured) h2 {
  font-size: clamp(1.625rem, 1.4rem + 0.9vw, 2rem);
}
.cards img {
  inline-size: 100%;
  aspect-ratio: 3 / 2;
  border-radius: inherit;
  object-fit: cover;
}
.cards picture {
  border-radius: inherit;
}
.cards h2 {
  font-size: var(--size-large);
  line-height: 1.15;
}
.cards h2 a:not(:hover) {
  text-decoration: none;
}
/* All of the card is a link. */
.cards h2 a::after {
  content: "";
  position: absolute;
  inset: 0;
  border-radius: inherit;
}
.cards h2 a:focus-visible {
  outline: none;
}
.cards h2 a:focus-visible::after {
  outline: 2px solid var(--color-accent);
  outline-offset: 4px;
}
.cards p {
  line-height: 1.4;
}
.cards .label {
  color: var(--color-accent);
  font-style: var(--slant);
}
.cards .byline {
  display: flex;
  flex-wrap: wrap;
  column-gap: var(--space-3);
  padding-block-start: var(--space-1);
  color: var(--color-quiet);
  font-size: var(--size-small);
}
.cards > :first-child h2 {
  font-size: clamp(1.875rem, 1.4rem + 2vw, 2.75rem);
  line-height: 1.05;
}
@media screen and (min-width: 46rem) {
  .cards {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .cards > :first-child {
    grid-column: 1 / -1;
  }
}
@media screen and (min-width: 64rem) {
  .cards > .pictured:first-child {
    display: grid;
    grid-template-columns: 2fr 1fr;
    gap: 2.5rem;
  }
  .cards > .pictured:first-child > div {
    padding: 0;
  }
}
@media screen and (min-width: 76rem) {
  .cards {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
}
@media print {
  .cards img {
    display: none;
  }
  .cards > article {
    break-inside: avoid;
  }
}
`
