// Fetches what package-lock.json pins, and lays what a browser needs of it where the jar is made from:
//   node gather.mjs WORKSHOP ASSETS
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [workshop, assets] = process.argv.slice(2)
const recipe = ['package.json', 'package-lock.json', '.npmrc', 'gather.mjs']
const stamp = createHash('sha256')
recipe.forEach(file => stamp.update(readFileSync(join(here, file))))
const wanted = stamp.digest('hex')
const done = join(assets, 'gathered')
if (existsSync(done) && readFileSync(done, 'utf8') === wanted) process.exit(0)

mkdirSync(workshop, { recursive: true })
recipe.forEach(file => cpSync(join(here, file), join(workshop, file)))
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: workshop, stdio: 'inherit' })

const from = (...path) => join(workshop, 'node_modules', ...path)
const to = (...path) => join(assets, ...path)
rmSync(assets, { recursive: true, force: true })
mkdirSync(to('css'), { recursive: true })

// In a layer of its own, so that whatever is said here outranks it; and in rem that follow the reader's own size: the system counts
// in tenths of it.
// The whole of a typeface is 70 kB a weight; what Danish and English are written with is 20. Ours are named in desk.css.
const styles = readFileSync(from('dkfds', 'dist', 'css', 'dkfds.min.css'), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
  .replace(/(?<![\w#-])(\d*\.?\d+)rem\b/g, (whole, size) => `${+(size / 1.6).toFixed(4)}rem`)
writeFileSync(to('css', 'dkfds.css'), `@layer system{${styles.replace(/@charset "[^"]*";/, '')}}`)
for (const icon of new Set([...styles.matchAll(/\.\.\/(img\/svg-icons\/[\w-]+\.svg)/g)].map(found => found[1])))
  cpSync(from('dkfds', 'dist', ...icon.split('/')), to(...icon.split('/')))
for (const weight of ['Regular', 'Medium', 'SemiBold', 'Bold'])
  cpSync(from('dkfds', 'dist', 'fonts', 'IBMPlexSans', 'split', 'woff2', `IBMPlexSans-${weight}-Latin1.woff2`), to('fonts', `${weight}.woff2`))
cpSync(from('dkfds', 'dist', 'LICENSE.md'), to('LICENSE-dkfds.md'))
mkdirSync(to('js'), { recursive: true })
cpSync(from('htmx.org', 'dist', 'htmx.min.js'), to('js', 'htmx.js'))
cpSync(from('htmx-ext-sse', 'dist', 'sse.min.js'), to('js', 'sse.js'))
writeFileSync(done, wanted)
