package text

import "strings"

// table reads lines or groups "lemma: form form; lemma: form" into form -> lemma.
func table(s string) map[string]string {
	out := map[string]string{}
	for _, group := range strings.Split(s, ";") {
		base, forms, _ := strings.Cut(group, ":")
		for _, f := range strings.Fields(forms) {
			out[f] = strings.TrimSpace(base)
		}
	}
	return out
}

var (
	particles = table(`not: n't not nt; 's: 's ' s; to: to na ta`)

	pronouns = table(`I: i me; you: you u ya; he: he him; she: she her; it: it; we: we us 's; they: they them;
		my: my mine; your: your yours; our: our ours; her: hers; their: their theirs; this: this these; that: that those;
		a: a an; who: who whom; none: none`)

	auxiliaries = table(`be: be is are was were been being am 's 're 'm s m re ai isn wasn ain;
		have: have has had having 've; do: do does did done doing du; will: will 'll wo; would: would 'd; can: can ca;
		could: could; may: may; might: might; must: must; shall: shall sha; should: should; get: get gets got getting gotten`)

	// calendar has the short forms of months and days.
	calendar = table(`January: Jan; February: Feb; March: Mar; April: Apr; June: Jun; July: Jul; August: Aug;
		September: Sept Sep; October: Oct; November: Nov; December: Dec; Monday: Mon; Tuesday: Tue Tues;
		Wednesday: Wed; Thursday: Thu Thur Thurs; Friday: Fri; Saturday: Sat`)

	// properPlurals are common nouns in the plural that names are made of.
	properPlurals = set(`States Nations Islands Services Forces Relations Affairs Republics Territories Securities Tigers
		Guards Wars Games Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Arabs Jews Kurds Turks
		Serbs Croats Greeks Finns Swedes Danes Poles Czechs Slovaks Scots Balts Uyghurs Tatars Druzes Sunnis Shiites
		Houthis Azeris Pakistanis Bangladeshis Saudis Kuwaitis Qataris Emiratis Yemenis Omanis Germans Romans Normans
		Cossacks Marines Allies Soviets Bolsheviks Nazis Fascists Conservatives Greens Liberals Tories Elections Talks
		Accords Rights Studies Sciences Industries Resources Systems Markets Partners Holdings Lords Commons`)

	nouns = table(`man: men; woman: women; child: children; person: persons; foot: feet; tooth: teeth; goose: geese;
		mouse: mice; louse: lice; ox: oxen; wife: wives; life: lives; knife: knives; half: halves; self: selves; leaf: leaves;
		thief: thieves; shelf: shelves; loaf: loaves; calf: calves; elf: elves; wolf: wolves; hoof: hooves; scarf: scarves;
		wharf: wharves; criterion: criteria; phenomenon: phenomena; bacterium: bacteria; datum: data;
		crisis: crises; analysis: analyses; thesis: theses; hypothesis: hypotheses; basis: bases; diagnosis: diagnoses;
		oasis: oases; emphasis: emphases; parenthesis: parentheses; prognosis: prognoses; axis: axes; synthesis: syntheses;
		index: indices; appendix: appendices; matrix: matrices; vertex: vertices; referendum: referenda;
		memorandum: memoranda; consortium: consortia; stimulus: stimuli; nucleus: nuclei; alumnus: alumni; cactus: cacti;
		curriculum: curricula; stratum: strata; addendum: addenda; formula: formulae; larva: larvae; antenna: antennae;
		movie: movies; cookie: cookies; tie: ties; pie: pies; lie: lies; zombie: zombies; calorie: calories; rookie: rookies;
		veggie: veggies; selfie: selfies; genie: genies; hoodie: hoodies; smoothie: smoothies; brownie: brownies;
		die: dice; shoe: shoes; toe: toes; foe: foes; canoe: canoes; oboe: oboes; photo: photos; cache: caches; ache: aches;
		headache: headaches; avalanche: avalanches; niche: niches; axe: axed; quiz: quizzes; bus: buses; gas: gases;
		lens: lenses; plus: pluses; minus: minuses; bias: biases; atlas: atlases; canvas: canvases; alias: aliases;
		iris: irises; a.m.: am a.m. a.m; p.m.: pm p.m. p.m; gentleman: gentlemen; human: humans; German: germans;
		passer-by: passers-by; brother-in-law: brothers-in-law; attorney general: attorneys-general; yes: yeses;
		use: uses; bruise: bruises; promise: promises; exercise: exercises; premise: premises; franchise: franchises`)

	// icsPlurals end in -ics and are plurals, as politics is not.
	icsPlurals = set(`clerics critics topics fabrics clinics comics lyrics antibiotics metrics tactics graphics republics
		mechanics relics cynics skeptics sceptics fanatics mosaics pandemics epidemics academics heretics specifics
		statistics characteristics plastics ceramics attics narcotics`)

	// scales are the letters that stand for large numbers.
	scales = table("thousand: k; million: m mm mn; billion: b bn; trillion: t tn")

	// peoples are proper adjectives whose endings do not show it.
	peoples = set(`French Greek Arab Swiss Dutch Czech German Thai Slovak Kurd Muslim Democratic Catholic Islamic Nordic
		Baltic Arctic Serb Croat Slavic Hispanic Nazi Soviet Filipino Shiite Sunni Buddhist Hindu Orthodox Atlantic
		Pacific Semitic Islamist Welsh Uyghur Maoist Marxist Labour Tory Manx`)

	// unchanged nouns end like plurals and are none, or have no singular.
	unchanged = set(`people species series means headquarters barracks crossroads gallows goods clothes pants trousers
		jeans shorts glasses scissors thanks proceeds remains riches surroundings outskirts earnings savings belongings
	 news politics diplomacy economics mathematics physics gas bus lens plus bias atlas canvas alias chaos
		christmas pancreas chess mess process access congress success pyjamas pajamas tongs customs dregs
		linguistics logistics ethics athletics this sus media troops regards whereabouts specimen omen abdomen semen regimen women's acumen
		yes bonus alas ass`)

	verbs = table(`be: is are was were been being am 's 're 'm; have: has had having 've; do: does did done doing;
		go: goes went gone going; say: says said; make: made; get: got gotten getting; know: knew known; think: thought;
		take: took taken; see: saw seen seeing; come: came; give: gave given; find: found; tell: told; become: became;
		leave: left leaving; feel: felt; bring: brought; begin: began begun; keep: kept; hold: held; write: wrote written;
		stand: stood; hear: heard; mean: meant; meet: met; run: ran; pay: paid; sit: sat; speak: spoke spoken; lie: lain lying lied lies;
		lead: led; grow: grew grown; lose: lost losing; fall: fell fallen; send: sent; build: built; understand: understood;
		draw: drew drawn; break: broke broken; spend: spent; rise: rose risen; drive: drove driven; buy: bought; wear: wore worn;
		choose: chose chosen; seek: sought; throw: threw thrown; catch: caught; deal: dealt; win: won; forget: forgot forgotten;
		fight: fought; teach: taught; eat: ate eaten; sing: sang sung; strike: struck stricken; hang: hung; shake: shook shaken;
		ride: rode ridden; feed: fed; shoot: shot; drink: drank drunk; hide: hid hidden; arise: arose arisen; fly: flew flown flies;
		sleep: slept; beat: beaten; steal: stole stolen; swear: swore sworn; sink: sank sunk; wake: woke woken; bear: bore borne born;
		bind: bound; bite: bit bitten; blow: blew blown; breed: bred; cling: clung; creep: crept; dig: dug; flee: fled fleeing;
		fling: flung; forbid: forbade forbidden; forgive: forgave forgiven; freeze: froze frozen; grind: ground; kneel: knelt;
		lay: laid; lend: lent; light: lit; ring: rang rung; sell: sold; sew: sewn; shine: shone; show: shown; shrink: shrank shrunk;
		slide: slid; spin: spun; spring: sprang sprung; stick: stuck; sting: stung; stride: strode; strive: strove striven;
		sweep: swept; swell: swollen; swim: swam swum; swing: swung; tear: tore torn; tread: trod trodden; weave: wove woven;
		weep: wept; wind: wound; wring: wrung; bend: bent; bleed: bled; speed: sped; dream: dreamt; learn: learnt; burn: burnt;
		spell: spelt; spill: spilt; spoil: spoilt; lean: leant; leap: leapt; smell: smelt; prove: proven; saw: sawn; mistake: mistook mistaken;
		undergo: underwent undergone undergoes; withdraw: withdrew withdrawn; withhold: withheld; withstand: withstood;
		overcome: overcame; overtake: overtook overtaken; overthrow: overthrew overthrown; oversee: oversaw overseen; overrun: overran;
		foresee: foresaw foreseen; uphold: upheld; undertake: undertook undertaken; misunderstand: misunderstood;
		rewrite: rewrote rewritten; rebuild: rebuilt; retell: retold; resell: resold; redraw: redrew redrawn; beget: begot begotten;
		befall: befell befallen; behold: beheld; bespeak: bespoke; broadcast: broadcast; outgrow: outgrew outgrown; mislead: misled;
		partake: partook partaken; repay: repaid; prepay: prepaid; unwind: unwound; upset: upset; abide: abode; slay: slew slain;
		sow: sown; spit: spat; stink: stank stunk; string: strung; slink: slunk; smite: smote smitten; forsake: forsook forsaken;
		die: dying dies died; tie: tying ties tied; vie: vying vies vied; belie: belying belies belied; defy: defies defied;
		agree: agreed; free: freed; guarantee: guaranteed; decree: decreed; disagree: disagreed; owe: owed owing; use: used using uses;
		need: need; ski: skiing; add: added adding; age: aging; eye: eyed eyeing; dye: dyed dyeing; argue: argued arguing;
		focus: focused focusing focuses focussed; bias: biased; bus: bused; gas: gassed; plan: plans; ban: bans; taxi: taxied taxiing;
		traffic: trafficked trafficking; panic: panicked panicking; mimic: mimicked mimicking; picnic: picnicked picnicking;
		frolic: frolicked; quit: quitting; equip: equipped equipping; worship: worshipped worshipping; kidnap: kidnapped kidnapping;
		program: programmed programming; handicap: handicapped; refer: referred; bid: bade bidden; shed: shedding; sue: sued suing;
		bet: betting; let: letting; set: setting; put: putting; cut: cutting; hit: hitting; change: changed changing;
		challenge: challenged; arrange: arranged arranging; singe: singed; hinge: hinged; lunge: lunged; route: routed routing;
		type: typed typing; bathe: bathed; live: lives lived living; have: havin; hum: hummed; egg: egged; err: erred erring;
		purr: purred; whir: whirred; buzz: buzzed; fizz: fizzed; quiz: quizzed; putt: putted; butt: butted; ebb: ebbed; boycott: boycotted
		boycotting; rebut: rebutted; abet: abetted; ally: allied allies; echo: echoes echoed; veto: vetoes vetoed; embargo: embargoed;
		torpedo: torpedoed; video: videoed; discuss: discussed; pass: passed; die: dyin; go: goin`)

	// prefixed are verbs that change as the verb within them does.
	prefixed = set(`redo remake rewrite rethink resend retake reread resit rebuild resell retell reset rerun regrow rehear
		repay overdo overhear overeat override overspend overpay overstand undersell underpay underspend outdo outrun
		outsell outspend outshine undo unbind misread mistake misspeak misspell misspend withdraw withhold withstand
		foretell forego foresee uphold upset interweave`)

	// doubled stems keep their two consonants.
	doubled = set("add odd egg err purr putt butt ebb boycott whirr murr inn")

	// singleL are verbs whose l is doubled only before an ending.
	singleL = set(`control patrol enrol compel expel propel repel dispel rebel excel cancel travel label model fuel signal
		level total rival fulfil instil distil annul appal equal marshal channel counsel quarrel tunnel shovel unravel
		dial initial pedal spiral swivel marvel funnel panel jewel duel extol parcel pencil stencil`)

	// hardC are verbs that write a c as ck before an ending.
	hardC = set("traffic panic mimic picnic frolic")

	graded = table(`good: ADJ_better ADJ_best; bad: ADJ_worse ADJ_worst ADV_worst; well: ADV_better ADV_best;
		badly: ADV_worse; far: ADV_further ADV_farther ADV_furthest ADJ_farther ADJ_farthest;
		old: ADJ_elder ADJ_eldest; late: ADV_later ADJ_later ADJ_latest ADV_latest;
		early: ADJ_earlier ADV_earlier ADJ_earliest ADV_earliest; far: ADJ_further`)

	// gradable are the adjectives and adverbs that take -er and -est.
	gradable = set(`able angry big bleak bold brave brief bright broad busy calm cheap clean clear clever close cloudy cold cool
		cosy crazy cruel dark deadly dear deep dense dirty dry dumb dull dusty early easy fair fancy fast fat few fierce fine firm
		fit flat fresh friendly full funny fuzzy gentle great green grim gross guilty handy happy hard harsh healthy heavy
		high hot huge humble hungry icy keen kind large late lazy lean light likely lively lofty lonely long loose loud
		lovely low lucky mad mean mighty mild murky narrow nasty near neat new nice noble noisy odd old pale plain pleasant
		polite poor pretty pure quick quiet rainy rapid rare rash raw ready rich ripe risky rough rude sad safe scary severe
		shaky shallow sharp shiny short shy sick silly simple sleepy slender slight slim slow sly small smart smooth sober soft
		soon sour stark steady steep stern sticky stiff straight strange strict strong stupid subtle sunny sure sweet swift
		tall tame tasty thick thin thirsty tight tiny tough true ugly vague vast warm wary weak wealthy weird wet white black
		red blue wide wild wise worthy young young zany tidy pricey rocky sandy stable sturdy speedy sleek slick snug spicy`)
)
