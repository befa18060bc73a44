"""Everyday words of English, French and Spanish: nobody is told by one of them, even where it looks like a name."""

from peerassist_tui.text import fold

_ENGLISH = """
a about after again against all also always am an and anew another ant ants any april are area around art as
ask at august back bad bag ban band bank bans bar bars base based be because been before being best between
bill bone book books born boss both box but by call called calls came can cans car care case cat che check
come cost could count daily dawn day days dean did do doe does doing don done door dot dots doubt down drew
during each early else even every everybody faith few first for frank free from get give go goat goes going
gone good got grace guy ha had hall hand hands hang hard has hat have having hay he hear heard hen hence her
here hero hers herself hi high him hint his hit ho hold hole home hope hopes hot house household how i if in
ink inn inner ins into is it its job jobs join joined joke joy june just kind kinds king know land lane last
lay lays lead leads lean less lest let lets level lie lied lien like line lines links list little live lives
long look low lower ma mad made mail main make mal male man mans many map maps mar mark marks mason mat match
may me meal mean means men mend might miles month more most much must my need never new next no nobody non
none nor not note noted notes nothing now nun of off old on once one ones only open or other our out over own
pa page pan pans part pay people pin pit poor post ray rich right rose sad said sail sale same san sand saw
say says sea search see seed seen sees set sets she shift shin shine ship should since site size so some
somebody someone something son song sons still such sue sum summer sun sunny sure take talk tan tank tar tea
team tell ten tens term than thank thanks that the their theirs them then there these they thin thing things
think third this those though thought three through thus tie tied ties time timed tin tip to today told
tomorrow ton too took tool tools top toward towards two under up upon us use used user users van vans very via
vie view wan want war was way ways we week well wells were wet what when where which while who why will win
wind wing with without won wood work would year years yes yet you young your zone
"""
_AT_WORK = """
design designed designers designing designs directed directing directs engineered engineering engineers interfaced
interfaces managed managers manages managing marketed marketing markets planned planners planning produced produces
products projected projecting projection projects trained trainers training trains used users
"""
"""What people in minutes do; who is only called by what they are (Project Manager) is not told by it."""
_FRENCH = """
ai aime aimer ainsi aller alors année ans après au aura aussi autre autres aux avaient avait avant avec avez
avoir avons beaucoup bien blanche bon bonne cas ce certains ces cet cette chaque chez chose choses cinq claire
comme dans de depuis dernier dernière des deux devoir dire disent dit dix doit doivent donc donne donner dont
du dès déjà eau elle elles en encore entre est et eu faire faisait fait falloir faut femme fleur fois font
gens grand grande grâce heure homme huit ici il ils jamais je jour jours la le les leur leurs lors lui là
mains mais marin merci mes mettre mis moins mois mon monde même mêmes ne neuf ni nos notre nous nouveau
nouvelle ont ou oui où par parce partie pas pays pendant personne petit petite peu peut peuvent pierre place
plus plusieurs point pour pourra pouvait pouvoir premier première prendre pris puis quand quatre que quelques
question qui quoi reine rien sa sait sans savoir se semaine sept sera serait ses si six soit sont sous sur ta
tant te tel telle temps tes toujours tous tout toute toutes travail trois trop très tu un une va venir vers
veut vient ville voici voilà voir vont vos votre vouloir vous vu y étaient était été être
"""
_SPANISH = """
agua ahora al alba algo alguien allí antes aquel aquella aquí así aunque ayer año años bajo buena bueno cada
caso cinco ciudad como con contra cosa cosas cruz cual cuando cuatro cuál cuándo cómo da dado dar debe deben
deber decir del desde después dice dicen diez dijo donde dos durante día días dónde el ella ellas ello ellos
era eran es esa esas ese eso esos esta estaba estar estas este esto estos está están flor fue fueron gente
gracias gran haber había hace hacen hacer hacia hasta hecho hizo hombre hora hoy hubo iba ir las lo los luego
lugar luz mano manos mañana mejor menos mi mientras misma mismo mucha mucho muchos mujer mundo muy más nada
nadie nosotros nuestra nuestro nueva nueve nuevo nunca o ocho otra otras otro otros para parte paz país peor
pequeño pero poco pocos poder podía poner por porque pregunta primera primero puede pueden pues puesto punto
querer quien quiere quién qué rosa sabe saber según seis semana ser será sido siempre siete sin sino sobre sol
solo su sus sí sólo tal también tampoco tanto tener tenía tiempo tiene tienen toda todas todo todos trabajo
tres tus tú u una unas unos usted ustedes varios veces ver vez vida viene visto ya yo ángel él último
"""

EVERYDAY = frozenset(map(fold, f"{_ENGLISH} {_AT_WORK} {_FRENCH} {_SPANISH}".split()))
"""The words as `fold` has them, some of which are names too: Will, Mark, May, Grace, Hope."""

_LED_TO = """
all an another any anybody anyone each every everybody everyone he her his it its my nobody one our she some
somebody someone that the their there these they this those us we what which who you your for of to so
"""
LED_TO = frozenset(map(fold, _LED_TO.split()))
"""What may follow an everyday word at the beginning of a sentence where it is no name: Will you, Mark the, Hope so.

English only, and without what is a verb elsewhere ("Grace a dit"): rather an alias too many than a name.
"""
