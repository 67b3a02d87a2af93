import { readXml, type XmlHandlers } from './read-xml.ts'

interface Style {
  parent: string | undefined
  isStruck: boolean | undefined
  isHidden: boolean
}

/** The styles of an OpenDocument workbook that say whether something is struck through or hidden. */
export interface OdsStyles {
  /** Takes up the styles of a file while it is read. */
  readonly open: XmlHandlers['open']
  readonly isStruck: (family: 'table-cell' | 'text', name: string | undefined) => boolean
  readonly isHiddenTable: (name: string | undefined) => boolean
}

const mostParents = 20

/** The named styles of `styles.xml`; `open` adds those of `content.xml`. */
export function odsStyles(stylesXml: string): OdsStyles {
  const styles = new Map<string, Style>()
  let current: Style | undefined
  const open: XmlHandlers['open'] = (name, attribute) => {
    if (name === 'style:style') {
      const family = attribute('style:family')
      const parent = attribute('style:parent-style-name')
      current = { parent: parent && `${family} ${parent}`, isStruck: undefined, isHidden: false }
      styles.set(`${family} ${attribute('style:name')}`, current)
    } else if (name === 'style:text-properties' && current) {
      const line = attribute('style:text-line-through-style') ?? attribute('style:text-line-through-type')
      if (line !== undefined) current.isStruck = line !== 'none'
    } else if (name === 'style:table-properties' && current) {
      current.isHidden = attribute('table:display') === 'false'
    }
  }
  if (stylesXml !== '') readXml(stylesXml, { open })
  return {
    open,
    isStruck: (family, name) => {
      let style = styles.get(`${family} ${name}`)
      for (let i = 0; style && style.isStruck === undefined && i < mostParents; i++)
        style = style.parent === undefined ? undefined : styles.get(style.parent)
      return style?.isStruck ?? false
    },
    isHiddenTable: (name) => styles.get(`table ${name}`)?.isHidden ?? false,
  }
}
