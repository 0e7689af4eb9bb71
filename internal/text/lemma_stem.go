package text

import "strings"

// silent says of stem endings whether the verb has an e that -ed and -ing took
// away: "receiv" has, "visit" has not. The longest ending that fits decides.
var silent = endings(
	// with e: single sounds first, then longer endings, then single verbs
	`v c z u dg rg lg ang eng ung ag eg ig og ug
	us as os es is ys ns ps rs ls
	bl cl dl fl gl pl tl zl kl
	at ot ut id ad od ud ak ik ok uk
	ul am im um an in un ir ur
	creat procreat complet compet delet deplet
	unit ignit invit cit incit excit recit writ
	inhal exhal scal stal pal compil reconcil smil fil pil exil styl
	conced preced reced imped supersed
	schem them com welcom becom overcom
	conven interven contraven postpon phon ston hon aton clon condon dethron zon
	shap hop scrap bit scap escap landscap wip typ scop cop slop rop grop
	adher interfer persever rever sever coher
	ar stor plor scor bor ador shor snor gnor encor
	scrib brib prob imbib ascrib
	breath bath loath sooth cloth lath wast tast past hast
	agre fre guarante decre disagre
	centr theatr requir chang rang aveng hing cring infring syring
	fac eas leas ceas creas pleas teas cruis rais ois aus hous rous ous lous
	judg danc`,
	// without e
	`tz focus bias canvas chorus combat button labor harbor neighbor
	solicit elicit exhibit prohibit inhibit orbit debit
	ong ing hang bang clang
	il ol al el ail eil oil eal oal eel ial ual aul oul ool
	eat oat it et en on er or eer ier our ear oar air eir oir
	aint eet oot out aut uit ait riot ballot pilot pivot root debut
	ead oad aid oid oud aud eed ood eud eak oak eek ook
	eam oam aim eem oom om em
	ean oan ain ein oin een oon own wn
	ruin bargain begin bin cabin robin orphan slogan
	eap oap eep oop oup ip op ap up ep
	occur concur murmur recur incur spur blur slur
	ib ob ub ab eb
	volunteer clear appear`)

// endings makes one table of the two lists.
func endings(with, without string) map[string]bool {
	out := map[string]bool{}
	for _, e := range strings.Fields(with) {
		out[e] = true
	}
	for _, e := range strings.Fields(without) {
		out[e] = false
	}
	return out
}
