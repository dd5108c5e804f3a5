#include <stddef.h>

#include "html.h"

/*
 * Calm but where something fails: red is kept for failures. Light and dark as
 * the reader's system has it; on paper a report begins a page, and no table is
 * cut that fits one.
 */
const char *const html_style[] = {
":root{color-scheme:light dark;--fg:#1c2024;--bg:#fff;--mute:#5c6570;--line:#c6ccd4;--soft:#e6e9ee;"
"--head:#f4f6f8;--link:#1a5a96;--fail:#a81c10;--failbg:#fde7e4;--doubt:#7a5200;--doubtbg:#fdf3d8;"
"--work:#1a5a96;--workbg:#e9f1fa;"
"--s1:#1f6f63;--s2:#79b3a6;--s3:#c98a2b;--s4:#e5c487;--s5:#7d8594;--s6:#c3c8d1;"
"--h1:#d5e5f2;--h2:#a3c6e2;--h3:#6a9fca;--h4:#3672a8;--h5:#174a7c}\n",
"@media(prefers-color-scheme:dark){:root{--fg:#e4e7eb;--bg:#14171b;--mute:#a0a9b4;--line:#3c444e;"
"--soft:#2a3038;--head:#1d2228;--link:#8dbff0;--fail:#ffb1a8;--failbg:#56201b;--doubt:#f1cc80;"
"--doubtbg:#3d3013;--work:#9ccbf7;--workbg:#1a3049;"
"--s1:#3f9c8c;--s2:#8cc9bb;--s3:#cf9136;--s4:#8a6a35;--s5:#858d9c;--s6:#4c5461;"
"--h1:#1d3145;--h2:#264b6e;--h3:#33699c;--h4:#5a95cb;--h5:#a5cdf1}}\n",
"*{box-sizing:border-box}\n",
"html{-webkit-text-size-adjust:100%;text-size-adjust:100%}\n",
"body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:80rem;color:var(--fg);background:var(--bg);"
"font:15px/1.5 system-ui,-apple-system,\"Segoe UI\",\"PingFang SC\",\"Hiragino Sans GB\","
"\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",sans-serif}\n",
"a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}\n",
"h1{margin:0 0 1rem;font-size:1.35rem;line-height:1.3}\n",
"h2{margin:0 0 .5rem;font-size:1.2rem;line-height:1.3;overflow-wrap:anywhere}\n",
"h2 small{font-weight:400;font-size:1rem;color:var(--mute)}\n",
"h3{margin:0;font-size:1rem}\n",
"p{margin:.25rem 0}\n",
".mute{color:var(--mute)}\n",
"article{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--line)}\n",
".scroll{overflow-x:auto}\n",
"table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n",
"caption{text-align:left;padding:1.25rem 0 .4rem}\n",
"th,td{padding:.22rem .5rem;border:1px solid var(--line)}\n",
"td{text-align:right}\n",
"th{background:var(--head);font-weight:500;text-align:center;text-wrap:balance}\n",
"thead th,.across th{word-break:keep-all}\n",
"tbody th[scope=row]{text-align:left;min-width:4.5em}\n",
"tbody th.group{text-align:center;min-width:5.4em;max-width:6.5em}\n",
".form{width:100%;max-width:64rem}\n",
".across{table-layout:fixed;min-width:46rem}\n",
".across th,.across td{padding-left:.25rem;padding-right:.25rem}\n",
".form td{min-width:3.6em}\n",
".sign{font-style:normal;font-weight:400}\n",
"abbr{text-decoration:none;cursor:help;outline-offset:2px}\n",
".failed,.suspect{background:var(--failbg);color:var(--fail);font-weight:600}\n",
".suspect{box-shadow:inset 0 0 0 2px var(--fail)}\n",
".absent,.bad{background:var(--doubtbg);color:var(--doubt)}\n",
".infer,.derived{background:var(--workbg);color:var(--work)}\n",
".fix{display:block;color:var(--work);font-weight:400}\n",
"td.bad{max-width:9em;overflow-wrap:anywhere}\n",
".list{margin:.5rem 0;padding:0;list-style:none;max-width:64rem}\n",
".list li{margin:.3rem 0;padding:.3rem .7rem;border-left:3px solid var(--line)}\n",
".list .fail{border-color:var(--fail);background:var(--failbg)}\n",
".list .fail b{color:var(--fail)}\n",
".list .open{border-color:var(--doubt)}\n",
".list i{padding:0 .4em;border-radius:2px}\n",
".list span{display:block;color:var(--mute)}\n",
".list .fail span{color:inherit}\n",
".legend i{display:inline-block;min-width:1.6em;margin-right:.35em;text-align:center;border-radius:2px}\n",
".legend span{display:inline-block;margin-right:1.25em}\n",
".index{width:100%}\n",
".index th,.index td{padding:.2rem .5rem;border-width:0 0 1px;border-color:var(--soft);"
"background:none;vertical-align:middle}\n",
".index thead th{border-bottom-color:var(--line);color:var(--mute);font-weight:400;"
"vertical-align:bottom;white-space:nowrap}\n",
".index tbody th{min-width:9em;max-width:22em;font-weight:400;overflow-wrap:anywhere}\n",
".index td.text{min-width:16em;text-align:left;color:var(--mute);font-size:.87rem;line-height:1.35}\n",
".index .bad-news{color:var(--fail);font-weight:600}\n",
".index tfoot th,.index tfoot td{border-bottom:0;color:var(--mute);font-weight:400;text-align:right}\n",
".index tfoot th{text-align:left}\n",
".index .picture{padding:0 .5rem;width:1px}\n",
"svg{display:block;overflow:visible}\n",
"svg text{fill:var(--mute);font-size:8px}\n",
".s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.s4{fill:var(--s4)}.s5{fill:var(--s5)}"
".s6{fill:var(--s6)}\n",
".h0{fill:none;stroke:var(--soft)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}"
".h4{fill:var(--h4)}.h5{fill:var(--h5)}.hx{fill:none;stroke:var(--fail);stroke-width:1.5}\n",
".key span{white-space:nowrap}\n",
".up{margin-top:.75rem;font-size:.87rem}\n",
".key svg{display:inline-block;vertical-align:-1px;margin:0 .3em 0 1em}\n",
"@media screen{abbr:focus::after{content:attr(title);position:fixed;left:1rem;right:1rem;bottom:1rem;"
"z-index:1;padding:.6rem .8rem;white-space:pre-line;text-align:left;font-weight:400;color:var(--bg);"
"background:var(--fg);border-radius:4px}}\n",
"@media(max-width:40rem){body{padding:1rem .75rem 3rem;font-size:14px}th,td{padding:.2rem .35rem}"
".wide{min-width:48rem}.index td.text{min-width:18em}}\n",
"@page{size:A4;margin:13mm 12mm}@page index{size:A4 landscape}\n",
"@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:9pt;line-height:1.35}"
"nav{page:index}.up{display:none}.index svg{width:38mm;height:auto}article{break-before:page;margin:0;padding:0;border:0}.scroll{overflow:visible}"
"table.form,.list li,tr{break-inside:avoid}h2,h3,caption{break-after:avoid}"
"thead{display:table-header-group}th,td{padding:1.2pt 3.5pt}.wide,.across{min-width:0}"
".form td,tbody th[scope=row]{min-width:0}tbody th.group{min-width:5em}.across th{word-break:normal}caption{padding:7pt 0 2.5pt}.index{font-size:7.5pt}"
".index td.text{min-width:0;font-size:7pt}.index tbody th{min-width:0}a{color:inherit;text-decoration:none}"
"*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n",
NULL
};
