// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/historypane.h"

#include "models/domain/visibletext.h"
#include "models/session/fieldtrail.h"
#include "views/historychart.h"
#include "views/historymodel.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(FieldTrail &trail, QWidget *parent)
    : QWidget(parent)
    , m_trail(trail)
    , m_title(new PlainLabel(this))
    , m_older(new QToolButton(this))
    , m_newer(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_sentence(new PlainLabel(this))
    , m_chart(new HistoryChart(this))
    , m_model(new HistoryModel(this))
    , m_table(new QTableView(this))
{
    setObjectName("historyPane"_L1);
    setAccessibleName(tr("History of a field"));
    setFocusProxy(m_table);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_sentence->setObjectName("historySentence"_L1);
    m_sentence->setMuted(true);
    m_sentence->setWordWrap(true);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(makeHeader());
    layout->addWidget(m_sentence);
    layout->addWidget(m_chart);
    layout->addWidget(m_table, 1);
    connect(m_chart, &HistoryChart::stepChosen, this, &HistoryPane::goTo);
    connect(&m_trail, &FieldTrail::changed, this, &HistoryPane::showTrail);
    showTrail();
}

QWidget *HistoryPane::makeHeader()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName("historyTitle"_L1);
    m_title->setElided(true);
    layout->addWidget(m_title, 1);
    const auto add = [layout](QToolButton *button, QLatin1StringView name, const QString &icon, const QString &words) {
        button->setObjectName(name);
        button->setIcon(themeIcon(icon));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
        layout->addWidget(button);
    };
    add(m_older, "historyOlder"_L1, u"back"_s, tr("Older change ([)"));
    add(m_newer, "historyNewer"_L1, u"forward"_s, tr("Newer change (])"));
    add(m_close, "historyClose"_L1, u"close"_s, tr("Close the history (Esc)"));
    connect(m_older, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_newer, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_trail.close();
        emit closed();
    });
    return row;
}

void HistoryPane::buildTable()
{
    m_table->setObjectName("historyTable"_L1);
    m_table->setAccessibleName(tr("Changes of the field, newest first"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(HistoryModel::WhoColumn, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(unit * 8);
    header->resizeSection(HistoryModel::WhenColumn, unit * 23);
    header->resizeSection(HistoryModel::FromColumn, unit * 11);
    header->resizeSection(HistoryModel::ToColumn, unit * 11);
    header->resizeSection(HistoryModel::GapColumn, unit * 9);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { goTo(m_model->stepOf(index.row())); });
}

void HistoryPane::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_model->setTimeZone(zone);
    m_sentence->setPlainText(sentence());
}

void HistoryPane::say(const QString &words)
{
    m_sentence->setPlainText(words);
}

// The pane is there while a trail is open. What is read again leaves the chosen change where it is.
void HistoryPane::showTrail()
{
    const bool isNew = m_trail.isOpen() && isHidden();
    setVisible(m_trail.isOpen());
    if (isNew)
        emit opened();
    const auto history = m_trail.isOpen() ? m_trail.history() : nullptr;
    const QString path = visibleText(shortened(dottedFieldPath(m_trail.path()), 200));
    m_title->setPlainText(tr("History of %1 · %2")
                              .arg(path.isEmpty() ? tr("(whole document)") : path, shortened(m_trail.targetName(), 80)));
    m_sentence->setPlainText(sentence());
    const bool hasSteps = history && !history->steps.empty();
    m_chart->setVisible(hasSteps);
    m_table->setVisible(hasSteps);
    m_older->setEnabled(hasSteps);
    m_newer->setEnabled(hasSteps);
    const bool isSame = m_shown && history && m_shown->path == history->path && m_shown->object == history->object
        && m_shown->steps == history->steps;
    m_chart->setHistory(history, m_trail.knownUntil(), m_trail.isSecret());
    if (isSame) {
        m_chart->setCurrentStep(m_table->currentIndex().isValid() ? m_model->stepOf(m_table->currentIndex().row()) : -1);
        return;
    }
    m_shown = history;
    m_isSteppedTo = false;
    m_model->setHistory(history, m_trail.isSecret());
    // where the user comes from
    const FieldStep *from = history && m_trail.row() ? history->stepOf(*m_trail.row()) : nullptr;
    if (from != nullptr)
        mark(int(from - history->steps.data()));
}

QString HistoryPane::sentence() const
{
    if (!m_trail.isOpen())
        return {};
    const auto history = m_trail.history();
    if (!history)
        return tr("Reading…");
    const QString until = tr("%1 %2").arg(m_trail.knownUntil().toDisplay(m_zone), m_trail.knownUntil().zoneLabel(m_zone));
    if (history->steps.empty()) {
        return history->targetRows == 0
            ? tr("Nothing can be followed: the event names no target, or carries no document.")
            : tr("No change of this field among the %n events of the target that were fetched.", nullptr, int(history->targetRows));
    }
    const QString count = tr("%n changes according to the audit log", nullptr, int(history->steps.size()));
    return m_trail.isWhole()
        ? tr("%1, as of %2; older ones may lie before what was fetched.").arg(count, until)
        : tr("%1. Others may be missing: not everything since the first of them was fetched.").arg(count);
}

void HistoryPane::mark(int step)
{
    m_isSteppedTo = true;
    m_chart->setCurrentStep(step);
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(step), 0));
}

void HistoryPane::goTo(int step)
{
    const auto history = m_trail.history();
    if (!history || step < 0 || std::size_t(step) >= history->steps.size())
        return;
    mark(step);
    emit eventWanted(history->steps[std::size_t(step)].row);
}

void HistoryPane::step(bool newer)
{
    const auto history = m_trail.history();
    if (!m_trail.isOpen() || !history || history->steps.empty())
        return;
    const int last = int(history->steps.size()) - 1;
    const int current = m_isSteppedTo ? m_model->stepOf(m_table->currentIndex().row()) : newer ? -1 : last + 1;
    goTo(std::clamp(current + (newer ? 1 : -1), 0, last));
}

bool HistoryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_close->click();
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            goTo(m_model->stepOf(m_table->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Backtrail
